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

  // Boards belong to Jira Software, which makes them for a person over REST only: this person's browser asks for them, one by one.
  function call(context, method, path, body) {
    return fetch(context + path, {
      method: method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (answer) {
      return answer.text().then(function (text) {
        var json = {};
        try {
          json = text ? JSON.parse(text) : {};
        } catch (notJson) {
          json = {};
        }
        if (!answer.ok) {
          var words = (json.errorMessages || []).concat(Object.keys(json.errors || {}).map(function (field) {
            return json.errors[field];
          }));
          throw new Error(words.join(' ') || String(answer.status));
        }
        return json;
      });
    });
  }

  function note(context, board) {
    return call(context, 'POST', '/rest/nivaran/1.0/setup/boards', {
      key: board.key, filterId: board.filterId, boardId: board.boardId
    });
  }

  function makeBoard(context, board) {
    var filter = board.filterId ? Promise.resolve() : call(context, 'POST', '/rest/api/2/filter', {
      name: board.name, description: 'Nivaran', jql: board.jql, favourite: false
    }).then(function (made) {
      board.filterId = String(made.id);
      return note(context, board);
    });
    if (!board.withBoard) {
      return filter;
    }
    return filter.then(function () {
      return call(context, 'POST', '/rest/agile/1.0/board', {
        name: board.name, type: 'kanban', filterId: Number(board.filterId)
      });
    }).then(function (made) {
      board.boardId = String(made.id);
      return note(context, board);
    });
  }

  function makeBoards(section, button) {
    var context = section.getAttribute('data-context');
    var state = section.querySelector('.nivaran-boards-state');
    var list = section.querySelector('.nivaran-boards-list');
    var failed = 0;
    function line(board, text) {
      var item = document.createElement('li');
      item.setAttribute('data-board', board.key);
      item.textContent = board.name + ': ' + text;
      list.appendChild(item);
    }
    button.disabled = true;
    list.replaceChildren();
    call(context, 'GET', '/rest/nivaran/1.0/setup/boards').then(function (wanted) {
      return wanted.boards.reduce(function (before, board, index) {
        return before.then(function () {
          state.textContent = (index + 1) + ' / ' + wanted.boards.length;
          if (board.boardId || (!board.withBoard && board.filterId)) {
            return null;
          }
          return makeBoard(context, board).then(function (noted) {
            line(board, section.getAttribute('data-made') + (board.withBoard ? '' : ' – ' + board.jql)
              + (noted.todo ? ': ' + noted.todo : ''));
          }, function (problem) {
            failed += 1;
            line(board, section.getAttribute('data-failed') + ' ' + problem.message);
          });
        });
      }, Promise.resolve());
    }).then(function () {
      state.textContent = section.getAttribute(failed ? 'data-failed' : 'data-done');
      section.setAttribute('data-state', failed ? 'failed' : 'done');
      button.disabled = false;
    }, function (problem) {
      state.textContent = section.getAttribute('data-failed') + ' ' + problem.message;
      section.setAttribute('data-state', 'failed');
      button.disabled = false;
    });
  }

  function start() {
    var section = document.getElementById('nivaran-boards');
    if (section) {
      var button = document.getElementById('nivaran-make-boards');
      button.addEventListener('click', function () {
        makeBoards(section, button);
      });
    }
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
