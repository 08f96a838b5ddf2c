/*
 * Keeps the queue of the sign desk fresh: asks every twenty seconds and says when something has changed. Nothing moves under
 * the reader's hands: the page is loaded anew by itself only while nobody is working on it, else by a button.
 */
(function () {
  'use strict';

  var POLL = 20000;
  var known = null;

  function mark(json) {
    return JSON.stringify([json.groups.map(function (group) {
      return group.talks.map(function (talk) {
        return [group.key, talk.id, talk.revision];
      });
    }), json.duty]);
  }

  /* A talk that begins in a new tab has changed when its reader comes back to this one. */
  function reloadAfterNewTab() {
    Array.prototype.forEach.call(document.querySelectorAll('.nivaran-sign form[target=_blank]'), function (form) {
      form.addEventListener('submit', function () {
        document.addEventListener('visibilitychange', function () {
          if (!document.hidden) {
            window.location.reload();
          }
        });
      });
    });
  }

  function start() {
    reloadAfterNewTab();
    var root = document.getElementById('nivaran-sign-queue');
    if (!root) {
      return;
    }
    var told = document.getElementById('nivaran-sign-told');

    function changed() {
      var active = document.activeElement;
      if (!active || active === document.body) {
        window.location.reload();
        return;
      }
      if (document.getElementById('nivaran-sign-reload')) {
        return;
      }
      var message = document.createElement('p');
      message.className = 'aui-message aui-message-info';
      message.textContent = root.dataset.changed + ' ';
      var button = document.createElement('button');
      button.type = 'button';
      button.id = 'nivaran-sign-reload';
      button.className = 'aui-button';
      button.textContent = root.dataset.reload;
      button.addEventListener('click', function () {
        window.location.reload();
      });
      message.appendChild(button);
      told.appendChild(message);
    }

    function look() {
      if (document.hidden) {
        return;
      }
      fetch(root.dataset.rest, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } })
        .then(function (answer) {
          return answer.ok ? answer.json() : null;
        })
        .then(function (json) {
          if (!json) {
            return;
          }
          var now = mark(json);
          if (known !== null && now !== known) {
            changed();
          }
          known = now;
        })
        .catch(function () {
          // The next look may reach the server again.
        });
    }

    look();
    window.setInterval(look, POLL);
    document.addEventListener('visibilitychange', look);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
