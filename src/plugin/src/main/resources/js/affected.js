// On the issue: says who else has it open, and joins it to another about the same thing.
(function () {
  'use strict';

  var EVERY = 30000;

  function panel() {
    return document.getElementById('nivaran-affected');
  }

  function call(method, path, body) {
    return fetch(AJS.contextPath() + '/rest/nivaran/1.0/' + path, {
      method: method,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: method === 'DELETE',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  }

  function present() {
    var here = panel();
    if (!here || !here.dataset.key || document.hidden) {
      return;
    }
    call('PUT', 'presence/' + encodeURIComponent(here.dataset.key)).then(function (answer) {
      return answer.ok ? answer.json() : { others: [] };
    }).then(function (body) {
      var line = document.getElementById('nivaran-presence');
      var text = body.others.map(function (each) { return each.text; }).join(' ');
      if (line && line.textContent !== text) {
        line.textContent = text;
        line.hidden = !text;
      }
    }).catch(function () {
      // Asked again in half a minute.
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-join]');
    if (!button) {
      return;
    }
    var problem = panel().querySelector('.nivaran-join-problem');
    button.disabled = true;
    call('POST', 'console/joins', { reference: panel().dataset.reference, first: button.dataset.join }).then(function (answer) {
      if (answer.ok) {
        window.location.reload();
        return null;
      }
      return answer.json().then(function (body) {
        throw new Error((body.errorMessages || []).join(' '));
      });
    }).catch(function (error) {
      problem.textContent = error.message;
      button.disabled = false;
    });
  });

  window.addEventListener('pagehide', function () {
    var here = panel();
    if (here && here.dataset.key) {
      call('DELETE', 'presence/' + encodeURIComponent(here.dataset.key)).catch(function () {
        // It is forgotten by itself after a minute.
      });
    }
  });

  function start() {
    Array.prototype.forEach.call(document.querySelectorAll('#nivaran-affected [data-browse]'), function (link) {
      link.setAttribute('href', AJS.contextPath() + '/browse/' + encodeURIComponent(link.dataset.browse));
    });
    present();
    window.setInterval(present, EVERY);
    document.addEventListener('visibilitychange', present);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
