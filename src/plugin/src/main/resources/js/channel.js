// The panel of a grievance's channel: keeps what somebody heard in a voice message, and has a file fetched again.
(function () {
  'use strict';
  function words(answer, text) {
    var json = {};
    try {
      json = JSON.parse(text);
    } catch (notJson) {
      json = {};
    }
    var errors = json.errors || {};
    return (json.errorMessages || []).concat(Object.keys(errors).map(function (field) {
      return errors[field];
    })).join(' ') || String(answer.status);
  }

  function send(form, method, body, done) {
    var button = form.querySelector('button[type=submit]');
    var error = form.querySelector('.error');
    button.disabled = true;
    error.textContent = '';
    fetch(window.AJS.contextPath() + '/rest/nivaran/1.0/' + form.getAttribute('data-address'), {
      method: method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body
    }).then(function (answer) {
      return answer.text().then(function (text) {
        if (!answer.ok) {
          throw new Error(words(answer, text));
        }
        button.disabled = false;
        done();
      });
    }).catch(function (problem) {
      button.disabled = false;
      error.textContent = form.getAttribute('data-failed') + ' ' + problem.message;
    });
  }

  // The panel may be replaced while the issue is looked at, so the page listens and not the forms.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.classList.contains('nivaran-transcript-form')) {
      event.preventDefault();
      send(form, 'PUT', JSON.stringify({ text: form.querySelector('[name=text]').value }), function () {
        form.querySelector('.nivaran-transcriber').textContent = form.getAttribute('data-saved');
      });
    } else if (form.classList.contains('nivaran-again-form')) {
      event.preventDefault();
      send(form, 'POST', '{}', function () {
        window.location.reload();
      });
    }
  });
})();
