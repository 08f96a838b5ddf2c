// Marks an issue for the next time-limit meeting, or takes the mark away. The click is caught on the page, because Jira may
// put a panel there again at any time.
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('#nivaran-mark-button');
    if (!button) {
      return;
    }
    var panel = document.getElementById('nivaran-mark');
    var problem = panel.querySelector('.nivaran-mark-problem');
    button.disabled = true;
    fetch(AJS.contextPath() + '/rest/nivaran/1.0/meeting-marks/' + encodeURIComponent(panel.dataset.key), {
      method: panel.dataset.marked === 'true' ? 'DELETE' : 'PUT',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Atlassian-Token': 'no-check' }
    }).then(function (answer) {
      if (answer.ok) {
        window.location.reload();
        return null;
      }
      return answer.json().then(function (body) {
        throw new Error((body.errorMessages || []).join(' '));
      });
    }).catch(function (error) {
      problem.textContent = panel.dataset.failed + ' ' + error.message;
      button.disabled = false;
    });
  });
})();
