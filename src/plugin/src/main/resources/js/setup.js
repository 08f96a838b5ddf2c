// Keeps the progress of the set-up moving while somebody looks at it. The page works without this: it can be reloaded.
(function () {
  'use strict';
  var LOOKS = {
    created: 'success', changed: 'success', making: 'inprogress', left: 'moved', 'by-hand': 'moved', failed: 'removed'
  };

  function show(root, progress) {
    root.querySelector('.nivaran-state strong').textContent = progress.stateText;
    var bar = root.querySelector('[role=progressbar]');
    bar.setAttribute('aria-valuemax', progress.total);
    bar.setAttribute('aria-valuenow', progress.done);
    var value = root.querySelector('.nivaran-bar-value');
    value.max = progress.total || 1;
    value.value = progress.done;
    root.querySelector('.nivaran-of').textContent = progress.done + ' / ' + progress.total;
    bar.setAttribute('aria-valuetext', progress.done + ' / ' + progress.total);
    var body = root.querySelector('tbody');
    progress.items.forEach(function (item) {
      var row = Array.prototype.find.call(body.rows, function (each) {
        return each.getAttribute('data-item') === item.key;
      });
      if (!row) {
        row = body.insertRow();
        row.setAttribute('data-item', item.key);
        var head = document.createElement('th');
        head.scope = 'row';
        head.textContent = item.part + ': ';
        var name = document.createElement('strong');
        name.textContent = item.name;
        head.appendChild(name);
        row.appendChild(head);
        row.insertCell();
        row.insertCell();
      }
      if (row.getAttribute('data-outcome') !== item.outcome) {
        row.setAttribute('data-outcome', item.outcome);
        var lozenge = document.createElement('span');
        lozenge.className = 'aui-lozenge aui-lozenge-' + (LOOKS[item.outcome] || 'default');
        lozenge.textContent = item.outcomeText;
        row.cells[1].replaceChildren(lozenge);
        row.cells[2].replaceChildren.apply(row.cells[2], item.details.map(function (detail) {
          var line = document.createElement('div');
          line.textContent = detail;
          return line;
        }));
      }
    });
  }

  function watch(root) {
    fetch(root.getAttribute('data-url'), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.json();
      })
      .then(function (progress) {
        show(root, progress);
        if (progress.state === 'running') {
          setTimeout(watch, 700, root);
        } else {
          window.location.reload();
        }
      })
      .catch(function () {
        setTimeout(watch, 3000, root);
      });
  }

  function start() {
    var root = document.getElementById('nivaran-progress');
    if (root && root.getAttribute('data-state') === 'running') {
      watch(root);
    }
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
