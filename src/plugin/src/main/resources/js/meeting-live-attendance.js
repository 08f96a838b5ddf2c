/*
 * Who came and who did not, on the page on which a meeting is held.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;
  var live = window.NivaranMeeting.live;

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
    select.disabled = live.meeting.state !== 'held' || !live.meeting.mayHold;
    deputy.disabled = select.disabled;
    deputy.hidden = row.presence !== 'REPRESENTED';
    function enter() {
      deputy.hidden = select.value !== 'REPRESENTED';
      if (!select.value || select.value === 'REPRESENTED' && !deputy.value.trim()) {
        return;
      }
      live.call('PUT', '/attendance/' + encodeURIComponent(row.user), { presence: select.value, deputy: deputy.value }).then(function (answer) {
        note.textContent = answer.status === 200 ? '' : live.problem(answer);
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
      var line = Array.from(live.root.querySelectorAll('#nivaran-attendance tr[data-user]')).find(function (each) {
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
    if (!live.meeting.mayHold || live.meeting.state === 'planned') {
      return null;
    }
    var id = 'nivaran-attendance-title';
    return make('details', { id: 'nivaran-attendance' }, [
      make('summary', { id: id }, AJS.I18n.getText('nivaran.meeting.attendance')),
      live.meeting.attendance.length ? make('table', { 'class': 'aui nivaran-attendance', 'aria-labelledby': id }, [
        make('thead', {}, make('tr', {}, [
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.figure.department')),
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.attendance.officer')),
          make('th', { scope: 'col' }, AJS.I18n.getText('nivaran.meeting.attendance.presence'))
        ])),
        make('tbody', {}, live.meeting.attendance.map(attendanceRow))
      ]) : make('p', {}, AJS.I18n.getText('nivaran.meeting.attendance.none'))
    ]);
  }

  live.attendance = attendance;
  live.attendanceArrived = attendanceArrived;
})();
