// Keeps the progress of a recalculation moving while somebody looks at it. The page works without this: it can be reloaded.
(function () {
  'use strict';
  function show(section, run) {
    var total = Math.max(run.open, run.looked);
    var bar = section.querySelector('[role=progressbar]');
    bar.setAttribute('aria-valuemax', total);
    bar.setAttribute('aria-valuenow', run.looked);
    bar.setAttribute('aria-valuetext', run.looked + ' / ' + total);
    var value = section.querySelector('.nivaran-bar-value');
    value.max = total || 1;
    value.value = run.looked;
  }

  function watch(section) {
    fetch(section.getAttribute('data-url'), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (state) {
        if (!state.underWay || state.underWay.state !== 'running') {
          window.location.assign(window.location.pathname);
          return;
        }
        show(section, state.underWay);
        setTimeout(watch, 1000, section);
      })
      .catch(function () {
        setTimeout(watch, 5000, section);
      });
  }

  function start() {
    var section = document.getElementById('nivaran-recalculation');
    if (section && section.getAttribute('data-running') === 'true') {
      watch(section);
    }
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
