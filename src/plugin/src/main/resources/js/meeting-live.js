/*
 * The page on which a time-limit meeting is held. Several people write at once: each field is saved by itself with the
 * revision that its writer saw, others' changes are fetched every few seconds, and where two wrote into one field both
 * texts are shown. What is typed stays in the browser until the server has it.
 */
(function () {
  'use strict';

  var POLL = 2500;
  var POLL_HIDDEN = 20000;
  var AUTOSAVE = 800;
  var RETRY = 3000;
  var FIELDS = ['instruction', 'owner', 'nextDate'];

  var root;
  var meeting;
  var boxes = {};
  var waiting = 0;
  var away = false;
  var loggedOut = false;

  /* -- small things -- */

  var make = window.NivaranMeeting.make;

  function button(text, click, attributes) {
    var made = make('button', Object.assign({ type: 'button', 'class': 'aui-button' }, attributes), text);
    made.addEventListener('click', click);
    return made;
  }

  function label(field) {
    switch (field) {
      case 'instruction': return AJS.I18n.getText('nivaran.meeting.field.instruction');
      case 'owner': return AJS.I18n.getText('nivaran.meeting.field.owner');
      case 'nextDate': return AJS.I18n.getText('nivaran.meeting.field.nextDate');
      default: return AJS.I18n.getText('nivaran.meeting.field.carriedOut');
    }
  }

  /** Answers {status, body}; fails only if there was no answer. */
  function call(method, path, body, headers) {
    return fetch(root.dataset.context + '/rest/nivaran/1.0/meetings/' + root.dataset.id + path, {
      method: method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: Object.assign({ Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }, headers),
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(function (answer) {
      return answer.text().then(function (text) {
        var json = {};
        try {
          json = text ? JSON.parse(text) : {};
        } catch (notJson) {
          json = {};
        }
        loggedOut = answer.status === 401;
        return { status: answer.status, body: json };
      });
    });
  }

  function problem(answer) {
    var body = answer.body;
    var words = (body.errorMessages || []).concat(Object.keys(body.errors || {}).map(function (field) {
      return body.errors[field];
    }));
    return words.join(' ') || String(answer.status);
  }

  /* -- drafts: what the server does not have yet -- */

  function draftKey(issue, field) {
    return 'nivaran.meeting.' + root.dataset.id + '.' + issue + '.' + field;
  }

  function keepDraft(box) {
    try {
      window.localStorage.setItem(draftKey(box.issue, box.field), JSON.stringify({ seen: box.seen, value: box.input.value }));
    } catch (full) {
      // The page itself still has it.
    }
  }

  function dropDraft(box) {
    try {
      window.localStorage.removeItem(draftKey(box.issue, box.field));
    } catch (forbidden) {
      // There was none then.
    }
  }

  function draft(issue, field) {
    try {
      return JSON.parse(window.localStorage.getItem(draftKey(issue, field)));
    } catch (none) {
      return null;
    }
  }

  /* -- one field -- */

  function isDirty(box) {
    return box.input.value !== box.base;
  }

  function showWho(box, entered) {
    box.who.textContent = entered.by ? AJS.I18n.getText('nivaran.meeting.by', entered.by, entered.at) : '';
  }

  function say(box, text, look) {
    box.note.className = look || 'nivaran-told';
    box.note.textContent = text || '';
    if (look === 'nivaran-error') {
      box.input.setAttribute('aria-invalid', 'true');
    } else {
      box.input.removeAttribute('aria-invalid');
    }
  }

  function accept(box, entered) {
    box.seen = entered.revision;
    box.base = String(entered.value);
    showWho(box, entered);
    mark(box.issue);
  }

  function mark(issue) {
    var box = boxes[issue + '.instruction'];
    if (box) {
      box.article.classList.toggle('nivaran-decided', box.base !== '');
    }
  }

  function later(box, delay) {
    window.clearTimeout(box.timer);
    box.timer = window.setTimeout(save, delay, box);
  }

  function save(box) {
    window.clearTimeout(box.timer);
    if (box.saving || box.conflict || !isDirty(box) || meeting.state !== 'held') {
      showState();
      return;
    }
    var sent = box.input.value;
    box.saving = true;
    waiting += 1;
    showState();
    call('PUT', '/items/' + box.issue + '/' + box.field, { seen: box.seen, value: sent }).then(function (answer) {
      away = false;
      if (answer.status === 200) {
        accept(box, answer.body.item[box.field]);
        // The server strips blanks around; what was typed since is not touched.
        if (box.input.value === sent) {
          box.input.value = box.base;
          dropDraft(box);
        }
        say(box, answer.body.told);
      } else if (answer.status === 409 && answer.body.item) {
        conflict(box, answer.body.item[box.field]);
      } else if (answer.status === 401) {
        say(box, AJS.I18n.getText('nivaran.meeting.session'), 'nivaran-error');
      } else if (answer.status >= 500) {
        away = true;
        later(box, RETRY);
      } else {
        box.refused = sent;
        say(box, problem(answer), 'nivaran-error');
      }
    }, function () {
      away = true;
      later(box, RETRY);
    }).then(function () {
      box.saving = false;
      waiting -= 1;
      if (!away && isDirty(box) && box.refused !== box.input.value && !box.conflict) {
        later(box, AUTOSAVE);
      }
      showState();
    });
  }

  /** Another wrote into the field that this one has been writing into. */
  function conflict(box, theirs) {
    box.conflict = theirs;
    box.input.setAttribute('aria-invalid', 'true');
    showState();
    function settle(value) {
      box.seen = theirs.revision;
      box.base = String(theirs.value);
      showWho(box, theirs);
      box.conflict = null;
      box.input.value = value;
      box.area.replaceChildren();
      say(box, '');
      if (isDirty(box)) {
        keepDraft(box);
        save(box);
      } else {
        dropDraft(box);
        showState();
      }
      box.input.focus();
    }
    var mine = box.input;
    var choices = [
      button(AJS.I18n.getText('nivaran.meeting.conflict.mine'), function () { settle(mine.value); }, { 'data-choice': 'mine' }),
      button(AJS.I18n.getText('nivaran.meeting.conflict.theirs'), function () { settle(String(theirs.value)); }, { 'data-choice': 'theirs' })
    ];
    if (box.field === 'instruction') {
      choices.push(button(AJS.I18n.getText('nivaran.meeting.conflict.both'), function () {
        settle([String(theirs.value), mine.value].filter(function (text) { return text; }).join('\n'));
      }, { 'data-choice': 'both' }));
    }
    box.area.replaceChildren(make('div', { 'class': 'nivaran-conflict', role: 'alert' }, [
      make('p', {}, AJS.I18n.getText('nivaran.meeting.conflict', theirs.by)),
      make('blockquote', { dir: 'auto' }, String(theirs.value) || AJS.I18n.getText('nivaran.meeting.conflict.empty')),
      make('div', { 'class': 'nivaran-links' }, choices)
    ]));
  }

  /** What the server has now; does not touch what is being typed. */
  function arrived(box, entered) {
    if (entered.revision <= box.seen || box.saving) {
      return;
    }
    if (!isDirty(box)) {
      accept(box, entered);
      box.input.value = box.base;
    } else if (box.input.value === String(entered.value)) {
      accept(box, entered);
      dropDraft(box);
    } else {
      conflict(box, entered);
    }
  }

  function fieldOf(item, field, article) {
    var id = 'nivaran-' + item.issue + '-' + field;
    var entered = item[field];
    var input = make(field === 'instruction' ? 'textarea' : 'input', {
      id: id,
      'data-field': field,
      dir: field === 'nextDate' ? null : 'auto',
      rows: field === 'instruction' ? 2 : null,
      type: field === 'instruction' ? null : field === 'nextDate' ? 'date' : 'text',
      min: field === 'nextDate' ? meeting.date : null,
      list: field === 'owner' && meeting.owners[item.department] ? 'nivaran-owners-' + item.department : null,
      autocomplete: 'off',
      'aria-describedby': id + '-who ' + id + '-note'
    });
    var who = make('span', { 'class': 'nivaran-who', id: id + '-who' });
    var note = make('p', { 'class': 'nivaran-told', id: id + '-note', role: 'status' });
    var area = make('div', {});
    var box = {
      issue: item.issue, field: field, input: input, who: who, note: note, area: area, article: article,
      seen: entered.revision, base: String(entered.value), saving: false, conflict: null, timer: 0, refused: null
    };
    boxes[item.issue + '.' + field] = box;
    input.value = box.base;
    showWho(box, entered);
    input.disabled = meeting.state !== 'held' || !meeting.mayHold;
    input.addEventListener('input', function () {
      box.refused = null;
      if (isDirty(box)) {
        keepDraft(box);
      } else {
        dropDraft(box);
      }
      later(box, AUTOSAVE);
      showState();
    });
    input.addEventListener('change', function () { save(box); });
    input.addEventListener('blur', function () { save(box); });
    var kept = meeting.mayHold ? draft(item.issue, field) : null;
    if (kept && kept.value !== box.base && meeting.state !== 'held') {
      say(box, AJS.I18n.getText('nivaran.meeting.too-late', kept.value), 'nivaran-error');
    } else if (kept && kept.value !== box.base) {
      input.value = kept.value;
      say(box, AJS.I18n.getText('nivaran.meeting.draft'));
      if (kept.seen < entered.revision) {
        conflict(box, entered);
      } else {
        later(box, AUTOSAVE);
      }
    }
    return make('div', { 'class': 'nivaran-field' }, [
      make('label', { 'for': id }, [label(field), make('span', { 'class': 'nivaran-hidden' }, ' ' + item.reference)]),
      input, who, note, area
    ]);
  }

  /* -- one grievance -- */

  function facts(item) {
    var line = make('p', { 'class': 'nivaran-facts-line' });
    function fact(text, look) {
      if (text) {
        line.appendChild(make('span', { 'class': look || null }, text));
      }
    }
    fact(item.place);
    fact(item.age);
    fact(item.late, 'nivaran-late');
    fact(item.level);
    fact(item.status);
    fact(item.external && AJS.I18n.getText('nivaran.meeting.external', item.external));
    fact(item.movedTo && AJS.I18n.getText('nivaran.meeting.moved', item.movedTo), 'nivaran-late');
    fact(!item.open && !item.gone && AJS.I18n.getText('nivaran.meeting.settled'), 'nivaran-late');
    fact(item.confidential && AJS.I18n.getText('nivaran.meeting.confidential'), 'nivaran-late');
    line.appendChild(make('em', {}, item.reasonText));
    return line;
  }

  function titleOf(item, level) {
    var reference = item.key
      ? make('a', { href: root.dataset.context + '/browse/' + item.key }, item.reference)
      : make('span', {}, item.reference);
    return make(level, {}, [reference, ' ', make('span', { dir: 'auto' }, item.summary)]);
  }

  function article(item) {
    var made = make('article', {
      'class': 'nivaran-item', 'data-issue': item.issue, 'data-reference': item.reference, 'data-department': item.department
    });
    made.appendChild(titleOf(item, 'h4'));
    made.appendChild(facts(item));
    made.appendChild(make('div', { 'class': 'nivaran-fields' }, FIELDS.map(function (field) {
      return fieldOf(item, field, made);
    })));
    return made;
  }

  function onKey(event) {
    if (event.key !== 'Enter' || !event.ctrlKey) {
      return;
    }
    var here = event.target.closest('.nivaran-item');
    if (!here) {
      return;
    }
    event.preventDefault();
    var all = Array.from(root.querySelectorAll('.nivaran-item')).filter(function (each) { return each.offsetParent !== null; });
    var next = all[all.indexOf(here) + (event.shiftKey ? -1 : 1)];
    if (next) {
      next.scrollIntoView({ block: 'nearest' });
      next.querySelector('textarea').focus();
    }
  }

  /* -- the parts of the page -- */

  function showState() {
    var state = root.querySelector('#nivaran-state');
    if (!state) {
      return;
    }
    var dirty = Object.keys(boxes).some(function (key) { return isDirty(boxes[key]); });
    var choose = Object.keys(boxes).some(function (key) { return boxes[key].conflict; });
    var bad = loggedOut || away;
    var text;
    if (loggedOut) {
      text = AJS.I18n.getText('nivaran.meeting.session');
    } else if (away) {
      text = AJS.I18n.getText('nivaran.meeting.unsaved');
    } else if (choose) {
      text = AJS.I18n.getText('nivaran.meeting.choose');
    } else if (dirty && meeting.state === 'closed') {
      text = AJS.I18n.getText('nivaran.meeting.wrong.closed');
    } else if (waiting > 0 || dirty) {
      text = AJS.I18n.getText('nivaran.meeting.saving');
    } else if (meeting.state === 'closed') {
      text = meeting.told ? AJS.I18n.getText('nivaran.meeting.told') : AJS.I18n.getText('nivaran.meeting.telling');
    } else if (meeting.state === 'planned') {
      text = AJS.I18n.getText('nivaran.meeting.planned.note');
    } else {
      text = AJS.I18n.getText('nivaran.meeting.saved');
    }
    state.dataset.state = bad ? 'away' : choose ? 'conflict' : waiting > 0 || dirty ? 'saving' : 'saved';
    state.className = bad ? 'nivaran-bad' : '';
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  /** Asks once more in the page itself, and does it. */
  function sure(question, what, done) {
    var area = root.querySelector('#nivaran-sure');
    var note = make('span', { role: 'status' });
    var yes = button(AJS.I18n.getText('nivaran.meeting.yes'), function () {
      yes.disabled = true;
      call('POST', what).then(function (answer) {
        if (answer.status === 200) {
          done(answer.body);
        } else {
          note.textContent = problem(answer);
          yes.disabled = false;
        }
      }, function () {
        note.textContent = AJS.I18n.getText('nivaran.meeting.unsaved');
        yes.disabled = false;
      });
    }, { 'class': 'aui-button aui-button-primary', 'data-sure': 'yes' });
    var no = button(AJS.I18n.getText('nivaran.meeting.no'), function () { area.replaceChildren(); });
    area.replaceChildren(make('div', { 'class': 'nivaran-sure' }, [make('p', {}, question), yes, no, note]));
    yes.focus();
  }

  function bar() {
    var made = make('div', { 'class': 'nivaran-bar' });
    made.appendChild(make('span', { 'class': 'aui-lozenge ' + (meeting.state === 'held' ? 'aui-lozenge-inprogress' : meeting.state === 'closed' ? 'aui-lozenge-success' : '') }, meeting.stateText));
    made.appendChild(make('span', { id: 'nivaran-state', role: 'status' }));
    made.appendChild(departmentFilter());
    if (meeting.mayBegin) {
      made.appendChild(button(AJS.I18n.getText('nivaran.meeting.begin'), function () {
        sure(AJS.I18n.getText('nivaran.meeting.begin.sure'), '/begin', show);
      }, { 'class': 'aui-button aui-button-primary', id: 'nivaran-begin' }));
    }
    if (meeting.mayHold && meeting.state === 'held') {
      made.appendChild(button(AJS.I18n.getText('nivaran.meeting.close'), function () {
        sure(AJS.I18n.getText('nivaran.meeting.close.sure'), '/close', show);
      }, { id: 'nivaran-close' }));
    }
    made.appendChild(make('div', { id: 'nivaran-sure', style: null }));
    return made;
  }

  function departmentFilter() {
    var select = make('select', { id: 'nivaran-department', 'class': 'select' }, [
      make('option', { value: '' }, AJS.I18n.getText('nivaran.meeting.filter.all'))
    ]);
    var seen = {};
    meeting.items.forEach(function (item) {
      if (!seen[item.department]) {
        seen[item.department] = true;
        select.appendChild(make('option', { value: item.department }, item.departmentName));
      }
    });
    var undecided = make('input', { type: 'checkbox', id: 'nivaran-undecided' });
    select.addEventListener('change', filter);
    undecided.addEventListener('change', filter);
    return make('span', { 'class': 'nivaran-links' }, [
      make('label', { 'for': 'nivaran-department' }, AJS.I18n.getText('nivaran.meeting.filter.department')), select,
      make('span', {}, [undecided, ' ', make('label', { 'for': 'nivaran-undecided' }, AJS.I18n.getText('nivaran.meeting.filter.undecided'))])
    ]);
  }

  function filter() {
    var department = root.querySelector('#nivaran-department').value;
    var undecided = root.querySelector('#nivaran-undecided').checked;
    var any = false;
    root.querySelectorAll('.nivaran-department').forEach(function (section) {
      var shown = 0;
      section.querySelectorAll('.nivaran-item').forEach(function (each) {
        var fits = (!department || each.dataset.department === department) &&
          !(undecided && each.classList.contains('nivaran-decided'));
        each.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      section.hidden = shown === 0;
      any = any || shown > 0;
    });
    var none = root.querySelector('#nivaran-none-here');
    if (none) {
      none.hidden = any;
    }
  }

  function figuresTable(rows, id, signed) {
    var names = ['open', 'overdue', 'onHold', 'old', 'dissatisfied'];
    var heads = [
      AJS.I18n.getText('nivaran.meeting.figure.open'), AJS.I18n.getText('nivaran.meeting.figure.overdue'),
      AJS.I18n.getText('nivaran.meeting.figure.on-hold'), AJS.I18n.getText('nivaran.meeting.figure.old'),
      AJS.I18n.getText('nivaran.meeting.figure.dissatisfied')
    ];
    return make('div', { 'class': 'nivaran-scroll', tabindex: '0', role: 'region', 'aria-labelledby': id }, make('table', { 'class': 'aui nivaran-figures' }, [
      make('thead', {}, make('tr', {}, [make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.figure.department'))].concat(heads.map(function (head) {
        return make('th', { scope: 'col' }, head);
      })))),
      make('tbody', {}, rows.map(function (row) {
        return make('tr', { 'data-department': row.department }, [make('th', { scope: 'row' }, row.name)].concat(names.map(function (name) {
          var text = signed && row[name] > 0 ? '+' + row[name] : String(row[name]);
          return make('td', { 'data-figure': name }, row.lists
            ? make('a', { href: root.dataset.context + row.lists[name], 'aria-label': row.name + ', ' + heads[names.indexOf(name)] + ': ' + text }, text)
            : text);
        })));
      }))
    ]));
  }

  function figures() {
    var id = 'nivaran-figures-title';
    return make('details', { open: '', id: 'nivaran-figures' }, [
      make('summary', { id: id }, AJS.I18n.getText('nivaran.meeting.figures')),
      meeting.frozen ? make('p', {}, [
        make('strong', {}, AJS.I18n.getText('nivaran.meeting.frozen.at', meeting.frozen)), make('br'), AJS.I18n.getText('nivaran.meeting.figure.now')
      ]) : null,
      meeting.standings.length ? figuresTable(meeting.standings, id, false) : make('p', {}, AJS.I18n.getText('nivaran.meeting.figures.none'))
    ]);
  }

  function undoneLine(item, last) {
    var id = 'nivaran-done-' + item.issue;
    var box = make('input', { type: 'checkbox', id: id });
    var note = make('span', { role: 'status', 'class': 'nivaran-error' });
    var seen = item.carriedOut.revision;
    box.checked = item.carriedOut.value === true;
    box.disabled = !meeting.mayHold;
    box.addEventListener('change', function () {
      var wanted = box.checked;
      call('PUT', '/../' + last + '/items/' + item.issue + '/carriedOut', { seen: seen, value: String(wanted) }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : problem(answer);
        if (answer.body.item) {
          seen = answer.body.item.carriedOut.revision;
          box.checked = answer.body.item.carriedOut.value === true;
        } else {
          box.checked = !wanted;
        }
      }, function () {
        box.checked = !wanted;
        note.textContent = AJS.I18n.getText('nivaran.meeting.unsaved');
      });
    });
    return make('li', { 'data-reference': item.reference }, [
      titleOf(item, 'h4'),
      make('p', { 'class': 'nivaran-text', dir: 'auto' }, item.instruction.value),
      make('p', { 'class': 'nivaran-facts-line' }, [
        make('span', {}, item.departmentName), make('span', {}, item.owner.value), make('span', { 'class': 'nivaran-late' }, item.nextDateText)
      ]),
      make('p', {}, [box, ' ', make('label', { 'for': id }, [label('carriedOut'), make('span', { 'class': 'nivaran-hidden' }, ' ' + item.reference)]), ' ', note])
    ]);
  }

  function since() {
    var last = meeting.since;
    if (!last) {
      return null;
    }
    var id = 'nivaran-since-title';
    return make('details', { open: '', id: 'nivaran-since' }, [
      make('summary', { id: id }, meeting.sinceTitle),
      make('ul', { 'class': 'nivaran-outcomes' }, last.outcomes.map(function (outcome) {
        return make('li', { 'data-outcome': outcome.key }, [outcome.text + ': ', make('strong', {}, outcome.count)]);
      })),
      make('h3', {}, AJS.I18n.getText('nivaran.meeting.since.undone')),
      last.notCarriedOut.length
        ? make('ol', { id: 'nivaran-undone' }, last.notCarriedOut.map(function (item) { return undoneLine(item, last.id); }))
        : make('p', {}, AJS.I18n.getText('nivaran.meeting.since.none')),
      last.differences.length ? make('h3', {}, AJS.I18n.getText('nivaran.meeting.since.change')) : null,
      last.differences.length ? figuresTable(last.differences, id, true) : null
    ]);
  }

  function presences() {
    return [
      ['', AJS.I18n.getText('nivaran.meeting.presence.NONE')], ['PRESENT', AJS.I18n.getText('nivaran.meeting.presence.PRESENT')],
      ['REPRESENTED', AJS.I18n.getText('nivaran.meeting.presence.REPRESENTED')], ['EXCUSED', AJS.I18n.getText('nivaran.meeting.presence.EXCUSED')],
      ['ABSENT', AJS.I18n.getText('nivaran.meeting.presence.ABSENT')]
    ];
  }

  function attendanceRow(row) {
    var name = row.departmentName + ', ' + row.name;
    var select = make('select', { 'aria-label': name + ': ' + AJS.I18n.getText('nivaran.meeting.attendance.presence') }, presences().map(function (each) {
      return make('option', { value: each[0], disabled: each[0] === '' && row.presence ? '' : null }, each[1]);
    }));
    var deputy = make('input', { type: 'text', dir: 'auto', 'aria-label': name + ': ' + AJS.I18n.getText('nivaran.meeting.attendance.deputy') });
    var note = make('p', { role: 'status', 'class': 'nivaran-error' });
    select.value = row.presence;
    deputy.value = row.deputy;
    select.disabled = meeting.state !== 'held' || !meeting.mayHold;
    deputy.disabled = select.disabled;
    deputy.hidden = row.presence !== 'REPRESENTED';
    function enter() {
      deputy.hidden = select.value !== 'REPRESENTED';
      if (!select.value || select.value === 'REPRESENTED' && !deputy.value.trim()) {
        return;
      }
      call('PUT', '/attendance/' + encodeURIComponent(row.user), { presence: select.value, deputy: deputy.value }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : problem(answer);
      }, function () {
        note.textContent = AJS.I18n.getText('nivaran.meeting.unsaved');
      });
    }
    select.addEventListener('change', function () {
      enter();
      if (!deputy.hidden) {
        deputy.focus();
      }
    });
    deputy.addEventListener('change', enter);
    return make('tr', { 'data-user': row.user, 'data-department': row.department }, [
      make('th', { scope: 'row' }, row.departmentName), make('td', {}, row.name + (row.post ? ', ' + row.post : '')),
      make('td', {}, [select, deputy, note])
    ]);
  }

  function attendanceArrived(rows) {
    rows.forEach(function (row) {
      var line = Array.from(root.querySelectorAll('#nivaran-attendance tr[data-user]')).find(function (each) {
        return each.dataset.user === row.user && each.dataset.department === row.department;
      });
      if (line && !line.contains(document.activeElement)) {
        line.querySelector('select').value = row.presence;
        line.querySelector('input').value = row.deputy;
        line.querySelector('input').hidden = row.presence !== 'REPRESENTED';
      }
    });
  }

  function attendance() {
    if (!meeting.mayHold || meeting.state === 'planned') {
      return null;
    }
    var id = 'nivaran-attendance-title';
    return make('details', { id: 'nivaran-attendance' }, [
      make('summary', { id: id }, AJS.I18n.getText('nivaran.meeting.attendance')),
      meeting.attendance.length ? make('table', { 'class': 'aui nivaran-attendance', 'aria-labelledby': id }, [
        make('thead', {}, make('tr', {}, [
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.figure.department')),
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.attendance.officer')),
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.attendance.presence'))
        ])),
        make('tbody', {}, meeting.attendance.map(attendanceRow))
      ]) : make('p', {}, AJS.I18n.getText('nivaran.meeting.attendance.none'))
    ]);
  }

  function adding() {
    if (!meeting.mayHold || meeting.state !== 'held') {
      return null;
    }
    var input = make('input', { type: 'text', 'class': 'text', id: 'nivaran-add-issue', autocomplete: 'off' });
    var note = make('span', { role: 'status', 'class': 'nivaran-error' });
    var form = make('form', { 'class': 'nivaran-add', id: 'nivaran-add' }, [
      make('label', { 'for': 'nivaran-add-issue' }, AJS.I18n.getText('nivaran.meeting.add.issue')), input,
      make('button', { type: 'submit', 'class': 'aui-button' }, AJS.I18n.getText('nivaran.meeting.add')), note
    ]);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      call('POST', '/items', { issue: input.value }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : problem(answer);
        if (answer.status === 200) {
          input.value = '';
          place(answer.body.item).querySelector('textarea').focus();
        }
      }, function () {
        note.textContent = AJS.I18n.getText('nivaran.meeting.unsaved');
      });
    });
    return form;
  }

  /** The element of an item; made at the end of its department if it is new. */
  function place(item) {
    var there = root.querySelector('.nivaran-item[data-issue="' + item.issue + '"]');
    if (there) {
      return there;
    }
    meeting.items.push(item);
    var made = article(item);
    section(item).appendChild(made);
    var none = root.querySelector('#nivaran-nothing');
    if (none) {
      none.remove();
    }
    return made;
  }

  function section(item) {
    var agenda = root.querySelector('#nivaran-agenda');
    var found = Array.from(agenda.querySelectorAll('.nivaran-department')).find(function (each) {
      return each.dataset.department === item.department;
    });
    if (!found) {
      found = make('section', { 'class': 'nivaran-department', 'data-department': item.department }, make('h3', {}, item.departmentName));
      agenda.appendChild(found);
    }
    return found;
  }

  function agenda() {
    return make('section', { id: 'nivaran-agenda', 'aria-labelledby': 'nivaran-agenda-title' }, [
      make('h2', { id: 'nivaran-agenda-title' }, AJS.I18n.getText('nivaran.meeting.agenda')),
      make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.count', meeting.items.length)),
      meeting.hidden ? make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.hidden', meeting.hidden)) : null,
      meeting.full ? make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.full')) : null,
      meeting.state === 'held' && meeting.mayHold ? make('p', {}, AJS.I18n.getText('nivaran.meeting.keys')) : null,
      meeting.items.length ? null : make('p', { id: 'nivaran-nothing' }, AJS.I18n.getText('nivaran.meeting.agenda.none')),
      make('p', { id: 'nivaran-none-here', hidden: '' }, AJS.I18n.getText('nivaran.meeting.agenda.none-here'))
    ]);
  }

  function suggestions() {
    return Object.keys(meeting.owners).map(function (department) {
      return make('datalist', { id: 'nivaran-owners-' + department }, meeting.owners[department].map(function (owner) {
        return make('option', { value: owner });
      }));
    });
  }

  function show(whole) {
    meeting = whole;
    boxes = {};
    root.replaceChildren.apply(root, [bar(), figures(), since(), attendance(), agenda(), adding()].concat(suggestions())
      .filter(function (part) { return part; }));
    meeting.items.forEach(function (item) {
      section(item).appendChild(article(item));
      mark(item.issue);
    });
    root.dataset.state = meeting.state;
    root.setAttribute('aria-busy', 'false');
    showState();
  }

  /* -- what the others do -- */

  function poll() {
    if (!meeting || meeting.state === 'planned') {
      window.setTimeout(poll, POLL);
      return;
    }
    call('GET', '?after=' + meeting.changes, undefined, { 'If-None-Match': '"' + meeting.changes + '"' }).then(function (answer) {
      if (answer.status !== 304 && answer.status !== 200) {
        return;
      }
      away = away && waiting > 0;
      if (answer.status === 200) {
        changed(answer.body);
      }
      showState();
    }, function () {
      away = true;
      showState();
    }).then(function () {
      window.setTimeout(poll, document.hidden ? POLL_HIDDEN : POLL);
    });
  }

  function changed(news) {
    news.items.forEach(function (item) {
      place(item);
      FIELDS.forEach(function (field) {
        arrived(boxes[item.issue + '.' + field], item[field]);
      });
      mark(item.issue);
    });
    attendanceArrived(news.attendance);
    meeting.changes = news.changes;
    meeting.told = news.told;
    if (news.state !== meeting.state) {
      // What was typed and not saved is kept as a draft and can be read in its field.
      meeting.state = news.state;
      root.dataset.state = news.state;
      meeting.stateText = news.stateText;
      root.querySelector('.nivaran-bar').replaceWith(bar());
      Object.keys(boxes).forEach(function (key) {
        boxes[key].input.disabled = !isDirty(boxes[key]);
        if (isDirty(boxes[key])) {
          say(boxes[key], AJS.I18n.getText('nivaran.meeting.wrong.closed'), 'nivaran-error');
        }
      });
    }
  }

  function load() {
    call('GET', '').then(function (answer) {
      if (answer.status === 200) {
        show(answer.body);
        poll();
      } else {
        root.replaceChildren(make('div', { 'class': 'aui-message aui-message-error', role: 'alert' }, make('p', {}, problem(answer))));
      }
    }, function () {
      root.replaceChildren(make('div', { 'class': 'aui-message aui-message-error', role: 'alert' }, make('p', {}, AJS.I18n.getText('nivaran.meeting.screen.away'))));
      window.setTimeout(load, RETRY);
    });
  }

  function start() {
    root = document.getElementById('nivaran-live');
    if (!root) {
      return;
    }
    root.addEventListener('keydown', onKey);
    window.addEventListener('beforeunload', function (event) {
      if (Object.keys(boxes).some(function (key) { return isDirty(boxes[key]) && !boxes[key].input.disabled; })) {
        event.preventDefault();
      }
    });
    load();
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
