// The panel: sends the form "send back to a lower level" and says what is wrong with it, and fetches why a clock
// is due when it is once somebody wants to know. Without scripts a link leads to a page that says the same.
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

  function make(name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  function list(lines) {
    var all = document.createElement('ol');
    lines.forEach(function (line) {
      all.appendChild(make('li', line));
    });
    return all;
  }

  function explain(details, again) {
    var clock = details.closest('[data-clock-id]');
    var clocks = details.closest('.nivaran-clocks');
    var place = details.querySelector('.nivaran-why-days');
    var link = place.querySelector('a');
    details.setAttribute('data-asked', 'yes');
    place.replaceChildren(make('span', clocks.getAttribute('data-loading')));
    fetch(window.AJS.contextPath() + '/rest/nivaran/1.0/grievances/'
      + encodeURIComponent(clocks.getAttribute('data-reference')) + '/clocks/' + clock.getAttribute('data-clock-id'), {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' }
    }).then(function (answer) {
      return answer.text().then(function (text) {
        if (!answer.ok) {
          throw new Error(words(answer, text));
        }
        place.replaceChildren(list(JSON.parse(text).explanation));
        if (again) {
          details.querySelector('summary').focus();
        }
      });
    }).catch(function (problem) {
      var retry = make('button', clocks.getAttribute('data-retry'));
      retry.type = 'button';
      retry.className = 'aui-button nivaran-why-retry';
      var failed = make('p', clocks.getAttribute('data-failed') + ' ' + problem.message);
      failed.className = 'error';
      place.replaceChildren(failed, retry, document.createTextNode(' '), link);
      if (again) {
        retry.focus();
      }
    });
  }

  // This event does not bubble, so it is caught on its way down.
  document.addEventListener('toggle', function (event) {
    var details = event.target;
    if (details.classList && details.classList.contains('nivaran-why-due') && details.open
        && !details.hasAttribute('data-asked')) {
      explain(details, false);
    }
  }, true);

  document.addEventListener('click', function (event) {
    if (event.target.classList.contains('nivaran-why-retry')) {
      explain(event.target.closest('.nivaran-why-due'), true);
    }
  });

  // The panel may be replaced while the issue is looked at, so the page listens and not the form.
  document.addEventListener('submit', function (event) {
    if (event.target.classList.contains('nivaran-lower-form')) {
      event.preventDefault();
      send(event.target);
    }
  });
})();
