/*
 * The meeting on a projector: one grievance at a time in large type, with what is being written. Arrow keys go on and
 * back; while it follows, it shows the grievance that was written into last. Confidential ones show their number only.
 */
(function () {
  'use strict';

  var POLL = 2500;
  var root;
  var meeting;
  var at = -1;
  var follow = true;
  var away = false;

  var make = window.NivaranMeeting.make;

  function get(query, headers) {
    return fetch(root.dataset.context + '/rest/nivaran/1.0/meetings/' + root.dataset.id + query, {
      credentials: 'same-origin', cache: 'no-store', headers: Object.assign({ Accept: 'application/json' }, headers)
    });
  }

  function figures() {
    var names = ['open', 'overdue', 'onHold', 'old', 'dissatisfied'];
    var heads = [
      AJS.I18n.getText('nivaran.meeting.figure.open'), AJS.I18n.getText('nivaran.meeting.figure.overdue'),
      AJS.I18n.getText('nivaran.meeting.figure.on-hold'), AJS.I18n.getText('nivaran.meeting.figure.old'),
      AJS.I18n.getText('nivaran.meeting.figure.dissatisfied')
    ];
    return make('div', { 'class': 'nivaran-scroll', tabindex: '0', role: 'region', 'aria-label': AJS.I18n.getText('nivaran.meeting.figures') }, make('table', { 'class': 'aui nivaran-figures' }, [
      make('thead', {}, make('tr', {}, [make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.figure.department'))].concat(heads.map(function (head) {
        return make('th', { scope: 'col' }, head);
      })))),
      make('tbody', {}, meeting.standings.map(function (row) {
        return make('tr', {}, [make('th', { scope: 'row' }, row.name)].concat(names.map(function (name) { return make('td', {}, row[name]); })));
      }))
    ]));
  }

  function fact(name, value) {
    return value ? make('div', {}, [make('dt', {}, name), make('dd', {}, value)]) : null;
  }

  function slide() {
    if (at < 0 || !meeting.items.length) {
      return make('section', { 'class': 'nivaran-slide', tabindex: '-1' }, [
        make('h2', {}, meeting.items.length ? AJS.I18n.getText('nivaran.meeting.agenda.count', meeting.items.length) : AJS.I18n.getText('nivaran.meeting.agenda.none')),
        meeting.standings.length ? figures() : null
      ]);
    }
    var item = meeting.items[at];
    var secret = item.confidential;
    var instruction = secret ? AJS.I18n.getText('nivaran.meeting.confidential') : item.instruction.value;
    return make('section', { 'class': 'nivaran-slide', tabindex: '-1', 'data-reference': item.reference }, [
      make('p', {}, [make('strong', {}, item.reference), ' ', item.departmentName + (item.place && !secret ? ', ' + item.place : '')]),
      make('h2', { dir: 'auto' }, secret ? AJS.I18n.getText('nivaran.meeting.confidential') : item.summary),
      make('p', {}, [item.age, ' ', item.late ? make('span', { 'class': 'nivaran-late' }, item.late) : null, ' ', make('em', {}, item.reasonText)]),
      make('p', { 'class': 'nivaran-instruction nivaran-text', dir: 'auto', 'aria-live': 'polite' }, instruction || AJS.I18n.getText('nivaran.meeting.screen.undecided')),
      make('dl', {}, [
        fact(AJS.I18n.getText('nivaran.meeting.field.owner'), secret ? '' : item.owner.value),
        fact(AJS.I18n.getText('nivaran.meeting.field.nextDate'), item.nextDateText)
      ])
    ]);
  }

  function show() {
    var focused = document.activeElement && document.activeElement.id;
    function step(text, by, id) {
      var made = make('button', { type: 'button', 'class': 'aui-button', id: id }, text);
      made.addEventListener('click', function () { go(by); });
      return made;
    }
    var box = make('input', { type: 'checkbox', id: 'nivaran-follow' });
    box.checked = follow;
    box.addEventListener('change', function () { follow = box.checked; });
    root.replaceChildren(slide(), make('div', { 'class': 'nivaran-steps' }, [
      step(AJS.I18n.getText('nivaran.meeting.screen.previous'), -1, 'nivaran-previous'),
      make('span', { id: 'nivaran-position' }, AJS.I18n.getText('nivaran.meeting.screen.of', at + 1, meeting.items.length)),
      step(AJS.I18n.getText('nivaran.meeting.screen.next'), 1, 'nivaran-next'),
      make('span', {}, [box, ' ', make('label', { 'for': 'nivaran-follow' }, AJS.I18n.getText('nivaran.meeting.screen.follow'))]),
      make('span', { 'class': 'aui-lozenge' }, meeting.stateText),
      away ? make('span', { role: 'status', 'class': 'nivaran-late' }, AJS.I18n.getText('nivaran.meeting.screen.away')) : null
    ]));
    root.setAttribute('aria-busy', 'false');
    if (focused && document.getElementById(focused)) {
      document.getElementById(focused).focus();
    }
  }

  function go(by) {
    follow = false;
    at = Math.max(-1, Math.min(meeting.items.length - 1, at + by));
    show();
  }

  function changed(news) {
    news.items.forEach(function (item) {
      var index = meeting.items.findIndex(function (each) { return each.issue === item.issue; });
      if (index < 0) {
        index = meeting.items.push(item) - 1;
      } else {
        meeting.items[index] = item;
      }
      if (follow) {
        at = index;
      }
    });
    meeting.changes = news.changes;
    meeting.stateText = news.stateText;
    if (news.state !== meeting.state) {
      load();
    } else {
      show();
    }
  }

  function poll() {
    var planned = meeting.state === 'planned';
    get(planned ? '' : '?after=' + meeting.changes, planned ? {} : { 'If-None-Match': '"' + meeting.changes + '"' }).then(function (answer) {
      var was = away;
      away = answer.status !== 200 && answer.status !== 304;
      if (answer.status === 200) {
        return answer.json().then(function (news) {
          if (planned) {
            meeting = news;
            at = Math.min(at, meeting.items.length - 1);
            show();
          } else {
            changed(news);
          }
        });
      }
      if (was !== away) {
        show();
      }
      return null;
    }, function () {
      away = true;
      show();
    }).then(function () {
      window.setTimeout(poll, planned ? POLL * 8 : POLL);
    });
  }

  function load(then) {
    get('').then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json();
    }).then(function (whole) {
      meeting = whole;
      show();
      if (then) {
        then();
      }
    }, function () {
      root.textContent = AJS.I18n.getText('nivaran.meeting.screen.away');
    });
  }

  function start() {
    root = document.getElementById('nivaran-screen');
    if (!root) {
      return;
    }
    document.addEventListener('keydown', function (event) {
      if (!meeting || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key === 'ArrowRight' || event.key === 'PageDown') {
        event.preventDefault();
        go(1);
      } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
        event.preventDefault();
        go(-1);
      }
    });
    load(poll);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
