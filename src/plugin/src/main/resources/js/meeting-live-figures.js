/*
 * Figures of the departments on the page on which a meeting is held, and what has changed since the last meeting.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;
  var live = window.NivaranMeeting.live;

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
            ? make('a', { href: live.root.dataset.context + row.lists[name], 'aria-label': row.name + ', ' + heads[names.indexOf(name)] + ': ' + text }, text)
            : text);
        })));
      }))
    ]));
  }

  function figures() {
    var id = 'nivaran-figures-title';
    return make('details', { open: '', id: 'nivaran-figures' }, [
      make('summary', { id: id }, AJS.I18n.getText('nivaran.meeting.figures')),
      live.meeting.frozen ? make('p', {}, [
        make('strong', {}, AJS.I18n.getText('nivaran.meeting.frozen.at', live.meeting.frozen)), make('br'), AJS.I18n.getText('nivaran.meeting.figure.now')
      ]) : null,
      live.meeting.standings.length ? figuresTable(live.meeting.standings, id, false) : make('p', {}, AJS.I18n.getText('nivaran.meeting.figures.none'))
    ]);
  }

  function undoneLine(item, last) {
    var id = 'nivaran-done-' + item.issue;
    var box = make('input', { type: 'checkbox', id: id });
    var note = make('span', { role: 'status', 'class': 'nivaran-error' });
    var seen = item.carriedOut.revision;
    box.checked = item.carriedOut.value === true;
    box.disabled = !live.meeting.mayHold;
    box.addEventListener('change', function () {
      var wanted = box.checked;
      live.call('PUT', '/../' + last + '/items/' + item.issue + '/carriedOut', { seen: seen, value: String(wanted) }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : live.problem(answer);
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
      live.titleOf(item, 'h4'),
      make('p', { 'class': 'nivaran-text', dir: 'auto' }, item.instruction.value),
      make('p', { 'class': 'nivaran-facts-line' }, [
        make('span', {}, item.departmentName), make('span', {}, item.owner.value), make('span', { 'class': 'nivaran-late' }, item.nextDateText)
      ]),
      make('p', {}, [box, ' ', make('label', { 'for': id }, [live.label('carriedOut'), make('span', { 'class': 'nivaran-hidden' }, ' ' + item.reference)]), ' ', note])
    ]);
  }

  function since() {
    var last = live.meeting.since;
    if (!last) {
      return null;
    }
    var id = 'nivaran-since-title';
    return make('details', { open: '', id: 'nivaran-since' }, [
      make('summary', { id: id }, live.meeting.sinceTitle),
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

  live.figures = figures;
  live.since = since;
})();
