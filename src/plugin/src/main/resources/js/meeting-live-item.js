/*
 * One grievance on the page on which a meeting is held: what is known of it, and its fields.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;
  var live = window.NivaranMeeting.live;

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
      ? make('a', { href: live.root.dataset.context + '/browse/' + item.key }, item.reference)
      : make('span', {}, item.reference);
    return make(level, {}, [reference, ' ', make('span', { dir: 'auto' }, item.summary)]);
  }

  function article(item) {
    var made = make('article', {
      'class': 'nivaran-item', 'data-issue': item.issue, 'data-reference': item.reference, 'data-department': item.department
    });
    made.appendChild(titleOf(item, 'h4'));
    made.appendChild(facts(item));
    made.appendChild(make('div', { 'class': 'nivaran-fields' }, live.fields.map(function (field) {
      return live.fieldOf(item, field, made);
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
    var all = Array.from(live.root.querySelectorAll('.nivaran-item')).filter(function (each) { return each.offsetParent !== null; });
    var next = all[all.indexOf(here) + (event.shiftKey ? -1 : 1)];
    if (next) {
      next.scrollIntoView({ block: 'nearest' });
      next.querySelector('textarea').focus();
    }
  }

  live.titleOf = titleOf;
  live.article = article;
  live.onKey = onKey;
})();
