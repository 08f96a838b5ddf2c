/*
 * Moves cards of a board: by dragging, or with the button on the card. A move that asks for something
 * shows its form in a dialog first.
 */
(function ($) {
  'use strict';

  $(function () {
    var board = document.getElementById('ghx-work');
    if (!board) { return; }
    var here = board.getAttribute('data-here');
    var dragged = null;

    function words(name) { return board.getAttribute('data-' + name); }

    function transitions(key) {
      return $.getJSON(AJS.contextPath() + '/rest/api/2/issue/' + encodeURIComponent(key) + '/transitions')
        .then(function (answer) { return answer.transitions; });
    }

    function statusIds(column) { return column.getAttribute('data-status-ids').split(' '); }

    function complain(text) {
      AJS.flag({ type: 'error', close: 'auto', body: AJS.escapeHtml(text) });
    }

    function problem(xhr) {
      var answer = xhr.responseJSON || {};
      var texts = (answer.errorMessages || []).concat(Object.keys(answer.errors || {}).map(function (field) {
        return answer.errors[field];
      }));
      complain(texts.join(' ') || words('failed'));
    }

    function again(key) {
      // The same page, with the focus near the card that moved.
      window.location.hash = 'card-' + key;
      window.location.reload();
    }

    function dialog(title) {
      var element = document.getElementById('board-dialog');
      element.querySelector('#board-dialog-title').textContent = title;
      element.querySelector('.aui-dialog2-content').innerHTML = '';
      return element.querySelector('.aui-dialog2-content');
    }

    // Shown once it is filled: AUI gives the focus to the first thing in it that takes one.
    function open() {
      document.getElementById('board-dialog').hidden = false;
      AJS.dialog2('#board-dialog').show();
    }

    function close() { AJS.dialog2('#board-dialog').hide(); }

    function screen(card, move) {
      var url = AJS.contextPath() + '/secure/WorkflowUIDispatcher.jspa';
      var key = card.getAttribute('data-issue-key');
      $.get(url, { id: card.getAttribute('data-issue-id'), action: move.id, inline: true, return_to: here })
        .done(function (html) {
          var content = $(dialog(move.name + ' · ' + key));
          content.html(html);
          content.find('.cancel').remove();
          open();
          content.on('submit', 'form', function (event) {
            event.preventDefault();
            var form = $(this);
            $.post(url, form.serialize() + '&inline=true')
              .done(function () { close(); again(key); })
              .fail(function (xhr) {
                if (xhr.status === 400) {
                  content.html(xhr.responseText);
                  content.find('.cancel').remove();
                  content.find('[aria-invalid], [role="alert"]').first().trigger('focus');
                } else {
                  close();
                  complain(words('failed'));
                }
              });
          });
        })
        .fail(function () { complain(words('failed')); });
    }

    function make(card, move) {
      if (move.hasScreen) {
        screen(card, move);
        return;
      }
      var key = card.getAttribute('data-issue-key');
      $.ajax({
        url: AJS.contextPath() + '/rest/api/2/issue/' + encodeURIComponent(key) + '/transitions',
        type: 'POST',
        contentType: 'application/json',
        data: JSON.stringify({ transition: { id: move.id } })
      }).done(function () { again(key); }).fail(problem);
    }

    function choose(card, moves) {
      if (!moves.length) {
        complain(words('no-move'));
        return;
      }
      var content = dialog(words('choose') + ' ' + card.getAttribute('data-issue-key'));
      moves.forEach(function (move) {
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'aui-button board-move';
        button.setAttribute('data-transition-id', move.id);
        button.textContent = move.name + ' → ' + move.to.name;
        button.addEventListener('click', function () {
          close();
          make(card, move);
        });
        var line = document.createElement('p');
        line.appendChild(button);
        content.appendChild(line);
      });
      open();
    }

    $(document).on('click', '#board-dialog-close', close);

    $(board).on('click', '[data-move]', function () {
      var card = this.closest('.host-card');
      transitions(card.getAttribute('data-issue-key')).then(function (moves) { choose(card, moves); }, problem);
    });

    $(board).on('dragstart', '.host-card', function (event) {
      var card = this;
      dragged = { card: card, moves: transitions(card.getAttribute('data-issue-key')) };
      event.originalEvent.dataTransfer.effectAllowed = 'move';
      event.originalEvent.dataTransfer.setData('text/plain', card.getAttribute('data-issue-key'));
      dragged.moves.then(function (moves) {
        board.querySelectorAll('.host-board-column').forEach(function (column) {
          var ids = statusIds(column);
          var open = moves.some(function (move) { return ids.indexOf(move.to.id) >= 0; });
          column.classList.toggle('host-no-drop', !open && !column.contains(card));
        });
      }, problem);
    });

    $(board).on('dragend', '.host-card', function () {
      $(board).find('.host-board-column').removeClass('host-no-drop host-drop');
    });

    $(board).on('dragover', '.host-board-column', function (event) {
      if (dragged && !this.classList.contains('host-no-drop')) {
        event.preventDefault();
        this.classList.add('host-drop');
      }
    });

    $(board).on('dragleave', '.host-board-column', function (event) {
      if (!this.contains(event.originalEvent.relatedTarget)) { this.classList.remove('host-drop'); }
    });

    $(board).on('drop', '.host-board-column', function (event) {
      var column = this;
      event.preventDefault();
      column.classList.remove('host-drop');
      var now = dragged;
      dragged = null;
      if (!now || column.contains(now.card)) { return; }
      now.moves.then(function (moves) {
        var ids = statusIds(column);
        var fitting = moves.filter(function (move) { return ids.indexOf(move.to.id) >= 0; });
        if (fitting.length === 1) {
          make(now.card, fitting[0]);
        } else {
          choose(now.card, fitting);
        }
      });
    });

    var target = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (target && target.classList.contains('host-card')) {
      var link = target.querySelector('a');
      if (link) { link.focus(); }
    }
  });
}(window.jQuery));
