/*
 * What all parts of the page on which a meeting is held share: what they know, buttons, and asking the server.
 */
(function () {
  'use strict';

  var make = window.NivaranMeeting.make;

  /**
   * root: the element of the page; meeting: as the server gave it last; boxes: the fields by issue and name;
   * waiting: how many are being saved; away, loggedOut: why nothing can be saved; fields: what is entered of a grievance.
   * The other parts add what they can do.
   */
  var live = { root: null, meeting: null, boxes: {}, waiting: 0, away: false, loggedOut: false, fields: ['instruction', 'owner', 'nextDate'] };
  window.NivaranMeeting.live = live;

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
    return fetch(live.root.dataset.context + '/rest/nivaran/1.0/meetings/' + live.root.dataset.id + path, {
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
        live.loggedOut = answer.status === 401;
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

  live.button = button;
  live.label = label;
  live.call = call;
  live.problem = problem;
})();
