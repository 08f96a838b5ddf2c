// Shows how the work with a register goes on, without loading the page again. Without scripts a link does it.
(function () {
  'use strict';

  var PAUSE = 1500;

  function work() {
    return document.getElementById('nivaran-camp-work');
  }

  function look() {
    fetch(window.location.pathname, { credentials: 'same-origin' })
      .then(function (response) {
        return response.ok ? response.text() : Promise.reject(new Error(String(response.status)));
      })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('nivaran-camp-work');
        if (!fresh) {
          return;
        }
        if (fresh.dataset.state !== work().dataset.state) {
          // Another state has other parts below.
          window.location.assign(window.location.pathname);
          return;
        }
        // Buttons stay: one that is being pressed must not go away under the pointer.
        ['.nivaran-progress', '#nivaran-camp-counts'].forEach(function (part) {
          var old = work().querySelector(part);
          var now = fresh.querySelector(part);
          if (old && now) {
            old.replaceWith(document.adoptNode(now));
          }
        });
        wait();
      })
      .catch(wait);
  }

  function wait() {
    if (work() && work().dataset.atWork === 'true') {
      window.setTimeout(look, PAUSE);
    }
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', wait);
  } else {
    wait();
  }
})();
