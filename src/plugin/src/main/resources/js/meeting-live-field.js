/*
 * One field of a grievance on the page on which a meeting is held: saved by itself with the revision that its writer saw;
 * where two wrote into it both texts are shown. What is typed stays in the browser until the server has it.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;
  var live = window.NivaranMeeting.live;

  var AUTOSAVE = 800;
  var RETRY = 3000;

  /* -- drafts: what the server does not have yet -- */

  function draftKey(issue, field) {
    return 'nivaran.meeting.' + live.root.dataset.id + '.' + issue + '.' + field;
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
    var box = live.boxes[issue + '.instruction'];
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
    if (box.saving || box.conflict || !isDirty(box) || live.meeting.state !== 'held') {
      live.showState();
      return;
    }
    var sent = box.input.value;
    box.saving = true;
    live.waiting += 1;
    live.showState();
    live.call('PUT', '/items/' + box.issue + '/' + box.field, { seen: box.seen, value: sent }).then(function (answer) {
      live.away = false;
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
        live.away = true;
        later(box, RETRY);
      } else {
        box.refused = sent;
        say(box, live.problem(answer), 'nivaran-error');
      }
    }, function () {
      live.away = true;
      later(box, RETRY);
    }).then(function () {
      box.saving = false;
      live.waiting -= 1;
      if (!live.away && isDirty(box) && box.refused !== box.input.value && !box.conflict) {
        later(box, AUTOSAVE);
      }
      live.showState();
    });
  }

  /** Another wrote into the field that this one has been writing into. */
  function conflict(box, theirs) {
    box.conflict = theirs;
    box.input.setAttribute('aria-invalid', 'true');
    live.showState();
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
        live.showState();
      }
      box.input.focus();
    }
    var mine = box.input;
    var choices = [
      live.button(AJS.I18n.getText('nivaran.meeting.conflict.mine'), function () { settle(mine.value); }, { 'data-choice': 'mine' }),
      live.button(AJS.I18n.getText('nivaran.meeting.conflict.theirs'), function () { settle(String(theirs.value)); }, { 'data-choice': 'theirs' })
    ];
    if (box.field === 'instruction') {
      choices.push(live.button(AJS.I18n.getText('nivaran.meeting.conflict.both'), function () {
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
      min: field === 'nextDate' ? live.meeting.date : null,
      list: field === 'owner' && live.meeting.owners[item.department] ? 'nivaran-owners-' + item.department : null,
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
    live.boxes[item.issue + '.' + field] = box;
    input.value = box.base;
    showWho(box, entered);
    input.disabled = live.meeting.state !== 'held' || !live.meeting.mayHold;
    input.addEventListener('input', function () {
      box.refused = null;
      if (isDirty(box)) {
        keepDraft(box);
      } else {
        dropDraft(box);
      }
      later(box, AUTOSAVE);
      live.showState();
    });
    input.addEventListener('change', function () { save(box); });
    input.addEventListener('blur', function () { save(box); });
    var kept = live.meeting.mayHold ? draft(item.issue, field) : null;
    if (kept && kept.value !== box.base && live.meeting.state !== 'held') {
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
      make('label', { 'for': id }, [live.label(field), make('span', { 'class': 'nivaran-hidden' }, ' ' + item.reference)]),
      input, who, note, area
    ]);
  }

  live.isDirty = isDirty;
  live.say = say;
  live.mark = mark;
  live.arrived = arrived;
  live.fieldOf = fieldOf;
})();
