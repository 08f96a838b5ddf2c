// Keeps the screen of calls up to date: asks every two seconds whether anything is new. Without it
// the page works when it is loaded again.
(function () {
  'use strict';

  var EVERY = 2000;
  var SLOWER = 10000;

  function start() {
    var root = document.getElementById('nivaran-calls');
    if (!root) {
      return;
    }
    var base = root.getAttribute('data-base');
    var news = document.getElementById('nivaran-news');
    var follow = document.getElementById('nivaran-follow');
    var wanted = window.location.search;
    var latest = '';
    // A call that goes on is no news when a later one is over.
    var seen = {};

    function changing() {
      return document.getElementById('nivaran-changing');
    }

    function address(call) {
      return '?call=' + encodeURIComponent(call);
    }

    // Whoever works in the part is not disturbed, and told beside it.
    function isBusy() {
      var active = document.activeElement;
      var caller = document.getElementById('nivaran-caller');
      return Boolean(caller && active && active !== caller && caller.contains(active));
    }

    function show(html, title) {
      var holder = document.createElement('div');
      // From our own server, which has escaped it.
      holder.innerHTML = html;
      var next = holder.querySelector('#nivaran-changing');
      var old = changing();
      if (!next || !old) {
        return;
      }
      var inList = document.activeElement && old.contains(document.activeElement);
      old.parentNode.replaceChild(next, old);
      pin();
      if (inList) {
        document.getElementById('nivaran-caller').focus();
      }
      if (title) {
        var heading = document.getElementById('nivaran-caller-title');
        news.textContent = title + ' ' + (heading ? heading.textContent : '');
      }
    }

    // Whoever is on the screen stays there when the call is over, until another one comes.
    function pin() {
      var shown = changing().getAttribute('data-shown');
      changing().querySelectorAll('[data-call]').forEach(function (call) {
        seen[call.getAttribute('data-call')] = true;
      });
      if (shown) {
        wanted = address(shown);
      }
    }

    function load(query, title) {
      return fetch(base + '/part' + query, { credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text().then(function (html) { show(html, title); });
      });
    }

    function open(call, title) {
      wanted = address(call);
      window.history.replaceState(null, '', base + wanted);
      return load(wanted, title);
    }

    function ask() {
      return fetch(base + '/now' + wanted, { credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      }).then(function (text) {
        var lines = text.split('\n');
        var isNew = lines[1] && !seen[lines[1]];
        seen[lines[1]] = true;
        latest = lines[1] || latest;
        if (isNew && lines[1] !== changing().getAttribute('data-shown')) {
          if (follow.checked && !isBusy()) {
            return open(lines[1], root.getAttribute('data-new'));
          }
          news.textContent = root.getAttribute('data-new');
        }
        if (lines[0] !== changing().getAttribute('data-signature') && !isBusy()) {
          return load(wanted, isNew ? root.getAttribute('data-new') : '');
        }
        return null;
      });
    }

    function again(after) {
      window.setTimeout(function () {
        ask().then(function () { again(EVERY); }, function () {
          news.textContent = root.getAttribute('data-lost');
          again(SLOWER);
        });
      }, after);
    }

    // N opens the newest call, 1 to 9 register for that person, 0 for somebody new.
    document.addEventListener('keydown', function (event) {
      var target = event.target;
      if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
        return;
      }
      if ((event.key === 'n' || event.key === 'N') && latest) {
        event.preventDefault();
        open(latest, root.getAttribute('data-new'));
      } else if (/^[0-9]$/.test(event.key)) {
        var link = event.key === '0'
          ? document.getElementById('nivaran-register-new')
          : document.querySelector('.nivaran-register[data-number="' + event.key + '"]');
        if (link) {
          event.preventDefault();
          link.click();
        }
      }
    });

    latest = changing().getAttribute('data-latest') || '';
    pin();
    again(EVERY);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
