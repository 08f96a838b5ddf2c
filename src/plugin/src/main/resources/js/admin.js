// Puts the focus on what a form got wrong, so that a screen reader reads it first. The page works without this.
(function () {
  'use strict';
  function start() {
    var errors = document.querySelector('.nivaran-admin .nivaran-errors');
    if (errors) {
      errors.focus();
    }
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
