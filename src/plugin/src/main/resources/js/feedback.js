// One key for each answer of a call. Keys that are typed into a field belong to the field.
document.addEventListener('keydown', function (event) {
  'use strict';
  var form = document.getElementById('nivaran-answer');
  var target = event.target;
  var typing = target.matches('textarea, select, button, a, input:not([type=radio])');
  if (!form || typing || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
    return;
  }
  var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  var found = Array.prototype.filter.call(form.querySelectorAll('[data-key]'), function (each) {
    return each.getAttribute('data-key') === key;
  })[0];
  if (found) {
    event.preventDefault();
    found.click();
    if (found.type === 'radio') {
      found.focus();
    }
  }
});
