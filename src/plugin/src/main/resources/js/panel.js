// Sends the form "send back to a lower level" of the panel, and says what is wrong with it.
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

  function send(form) {
    var button = form.querySelector('button[type=submit]');
    var error = form.querySelector('.error');
    var reason = form.querySelector('[name=reason]');
    button.disabled = true;
    error.textContent = '';
    reason.removeAttribute('aria-invalid');
    fetch(window.AJS.contextPath() + '/rest/nivaran/1.0/grievances/'
      + encodeURIComponent(form.getAttribute('data-reference')) + '/level', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ level: Number(form.querySelector('[name=level]').value), reason: reason.value })
    }).then(function (answer) {
      return answer.text().then(function (text) {
        if (!answer.ok) {
          throw new Error(words(answer, text));
        }
        window.location.reload();
      });
    }).catch(function (problem) {
      button.disabled = false;
      reason.setAttribute('aria-invalid', 'true');
      error.textContent = form.getAttribute('data-failed') + ' ' + problem.message;
      reason.focus();
    });
  }

  // The panel may be replaced while the issue is looked at, so the page listens and not the form.
  document.addEventListener('submit', function (event) {
    if (event.target.classList.contains('nivaran-lower-form')) {
      event.preventDefault();
      send(event.target);
    }
  });
})();
