/*
 * The page on which a time-limit meeting is held. Several people write at once: each field is saved by itself, and
 * others' changes are fetched every few seconds. Its parts are in the other files of this name.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;
  var live = window.NivaranMeeting.live;

  var POLL = 2500;
  var POLL_HIDDEN = 20000;
  var RETRY = 3000;

  /* -- the parts of the page -- */

  function showState() {
    var state = live.root.querySelector('#nivaran-state');
    if (!state) {
      return;
    }
    var dirty = Object.keys(live.boxes).some(function (key) { return live.isDirty(live.boxes[key]); });
    var choose = Object.keys(live.boxes).some(function (key) { return live.boxes[key].conflict; });
    var bad = live.loggedOut || live.away;
    var text;
    if (live.loggedOut) {
      text = AJS.I18n.getText('nivaran.meeting.session');
    } else if (live.away) {
      text = AJS.I18n.getText('nivaran.meeting.unsaved');
    } else if (choose) {
      text = AJS.I18n.getText('nivaran.meeting.choose');
    } else if (dirty && live.meeting.state === 'closed') {
      text = AJS.I18n.getText('nivaran.meeting.wrong.closed');
    } else if (live.waiting > 0 || dirty) {
      text = AJS.I18n.getText('nivaran.meeting.saving');
    } else if (live.meeting.state === 'closed') {
      text = live.meeting.told ? AJS.I18n.getText('nivaran.meeting.told') : AJS.I18n.getText('nivaran.meeting.telling');
    } else if (live.meeting.state === 'planned') {
      text = AJS.I18n.getText('nivaran.meeting.planned.note');
    } else {
      text = AJS.I18n.getText('nivaran.meeting.saved');
    }
    state.dataset.state = bad ? 'away' : choose ? 'conflict' : live.waiting > 0 || dirty ? 'saving' : 'saved';
    state.className = bad ? 'nivaran-bad' : '';
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  /** Asks once more in the page itself, and does it. */
  function sure(question, what, done) {
    var area = live.root.querySelector('#nivaran-sure');
    var note = make('span', { role: 'status' });
    var yes = live.button(AJS.I18n.getText('nivaran.meeting.yes'), function () {
      yes.disabled = true;
      live.call('POST', what).then(function (answer) {
        if (answer.status === 200) {
          done(answer.body);
        } else {
          note.textContent = live.problem(answer);
          yes.disabled = false;
        }
      }, function () {
        note.textContent = AJS.I18n.getText('nivaran.meeting.unsaved');
        yes.disabled = false;
      });
    }, { 'class': 'aui-button aui-button-primary', 'data-sure': 'yes' });
    var no = live.button(AJS.I18n.getText('nivaran.meeting.no'), function () { area.replaceChildren(); });
    area.replaceChildren(make('div', { 'class': 'nivaran-sure' }, [make('p', {}, question), yes, no, note]));
    yes.focus();
  }

  function bar() {
    var made = make('div', { 'class': 'nivaran-bar' });
    made.appendChild(make('span', { 'class': 'aui-lozenge ' + (live.meeting.state === 'held' ? 'aui-lozenge-inprogress' : live.meeting.state === 'closed' ? 'aui-lozenge-success' : '') }, live.meeting.stateText));
    made.appendChild(make('span', { id: 'nivaran-state', role: 'status' }));
    made.appendChild(departmentFilter());
    if (live.meeting.mayBegin) {
      made.appendChild(live.button(AJS.I18n.getText('nivaran.meeting.begin'), function () {
        sure(AJS.I18n.getText('nivaran.meeting.begin.sure'), '/begin', show);
      }, { 'class': 'aui-button aui-button-primary', id: 'nivaran-begin' }));
    }
    if (live.meeting.mayHold && live.meeting.state === 'held') {
      made.appendChild(live.button(AJS.I18n.getText('nivaran.meeting.close'), function () {
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
    live.meeting.items.forEach(function (item) {
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
    var department = live.root.querySelector('#nivaran-department').value;
    var undecided = live.root.querySelector('#nivaran-undecided').checked;
    var any = false;
    live.root.querySelectorAll('.nivaran-department').forEach(function (section) {
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
    var none = live.root.querySelector('#nivaran-none-here');
    if (none) {
      none.hidden = any;
    }
  }

  function adding() {
    if (!live.meeting.mayHold || live.meeting.state !== 'held') {
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
      live.call('POST', '/items', { issue: input.value }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : live.problem(answer);
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
    var there = live.root.querySelector('.nivaran-item[data-issue="' + item.issue + '"]');
    if (there) {
      return there;
    }
    live.meeting.items.push(item);
    var made = live.article(item);
    section(item).appendChild(made);
    var none = live.root.querySelector('#nivaran-nothing');
    if (none) {
      none.remove();
    }
    return made;
  }

  function section(item) {
    var agenda = live.root.querySelector('#nivaran-agenda');
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
      make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.count', live.meeting.items.length)),
      live.meeting.hidden ? make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.hidden', live.meeting.hidden)) : null,
      live.meeting.full ? make('p', {}, AJS.I18n.getText('nivaran.meeting.agenda.full')) : null,
      live.meeting.state === 'held' && live.meeting.mayHold ? make('p', {}, AJS.I18n.getText('nivaran.meeting.keys')) : null,
      live.meeting.items.length ? null : make('p', { id: 'nivaran-nothing' }, AJS.I18n.getText('nivaran.meeting.agenda.none')),
      make('p', { id: 'nivaran-none-here', hidden: '' }, AJS.I18n.getText('nivaran.meeting.agenda.none-here'))
    ]);
  }

  function suggestions() {
    return Object.keys(live.meeting.owners).map(function (department) {
      return make('datalist', { id: 'nivaran-owners-' + department }, live.meeting.owners[department].map(function (owner) {
        return make('option', { value: owner });
      }));
    });
  }

  function show(whole) {
    live.meeting = whole;
    live.boxes = {};
    live.root.replaceChildren.apply(live.root, [bar(), live.figures(), live.since(), live.attendance(), agenda(), adding()].concat(suggestions())
      .filter(function (part) { return part; }));
    live.meeting.items.forEach(function (item) {
      section(item).appendChild(live.article(item));
      live.mark(item.issue);
    });
    live.root.dataset.state = live.meeting.state;
    live.root.setAttribute('aria-busy', 'false');
    showState();
  }

  /* -- what the others do -- */

  function poll() {
    if (!live.meeting || live.meeting.state === 'planned') {
      window.setTimeout(poll, POLL);
      return;
    }
    live.call('GET', '?after=' + live.meeting.changes, undefined, { 'If-None-Match': '"' + live.meeting.changes + '"' }).then(function (answer) {
      if (answer.status !== 304 && answer.status !== 200) {
        return;
      }
      live.away = live.away && live.waiting > 0;
      if (answer.status === 200) {
        changed(answer.body);
      }
      showState();
    }, function () {
      live.away = true;
      showState();
    }).then(function () {
      window.setTimeout(poll, document.hidden ? POLL_HIDDEN : POLL);
    });
  }

  function changed(news) {
    news.items.forEach(function (item) {
      place(item);
      live.fields.forEach(function (field) {
        live.arrived(live.boxes[item.issue + '.' + field], item[field]);
      });
      live.mark(item.issue);
    });
    live.attendanceArrived(news.attendance);
    live.meeting.changes = news.changes;
    live.meeting.told = news.told;
    if (news.state !== live.meeting.state) {
      // What was typed and not saved is kept as a draft and can be read in its field.
      live.meeting.state = news.state;
      live.root.dataset.state = news.state;
      live.meeting.stateText = news.stateText;
      live.root.querySelector('.nivaran-bar').replaceWith(bar());
      Object.keys(live.boxes).forEach(function (key) {
        live.boxes[key].input.disabled = !live.isDirty(live.boxes[key]);
        if (live.isDirty(live.boxes[key])) {
          live.say(live.boxes[key], AJS.I18n.getText('nivaran.meeting.wrong.closed'), 'nivaran-error');
        }
      });
    }
  }

  function load() {
    live.call('GET', '').then(function (answer) {
      if (answer.status === 200) {
        show(answer.body);
        poll();
      } else {
        live.root.replaceChildren(make('div', { 'class': 'aui-message aui-message-error', role: 'alert' }, make('p', {}, live.problem(answer))));
      }
    }, function () {
      live.root.replaceChildren(make('div', { 'class': 'aui-message aui-message-error', role: 'alert' }, make('p', {}, AJS.I18n.getText('nivaran.meeting.screen.away'))));
      window.setTimeout(load, RETRY);
    });
  }

  function start() {
    live.root = document.getElementById('nivaran-live');
    if (!live.root) {
      return;
    }
    live.root.addEventListener('keydown', live.onKey);
    window.addEventListener('beforeunload', function (event) {
      if (Object.keys(live.boxes).some(function (key) { return live.isDirty(live.boxes[key]) && !live.boxes[key].input.disabled; })) {
        event.preventDefault();
      }
    });
    load();
  }

  live.showState = showState;

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
