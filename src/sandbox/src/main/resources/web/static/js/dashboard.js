/*
 * Brings the items of a dashboard to life: makes each item's module and gives it Jira's API.
 */
(function ($) {
  'use strict';

  var MINUTE = 60 * 1000;

  function Frame(element, dashboard) {
    this.element = element;
    this.$context = $(element);
    this.id = element.getAttribute('data-dashboard-item');
    this.dashboard = dashboard;
    this.chrome = document.getElementById('gadget-' + this.id + '-chrome');
    this.preferences = JSON.parse(element.getAttribute('data-preferences') || '{}');
    this.editable = element.getAttribute('data-editable') === 'true';
    this.configurable = element.getAttribute('data-configurable') === 'true';
    this.afterRender = [];
    this.timer = null;
    this.html = element.innerHTML;
  }

  Frame.prototype.api = function () {
    var frame = this;
    return {
      isEditable: function () { return frame.editable; },
      getGadgetId: function () { return frame.id; },
      getContext: function () { return frame.$context; },
      setTitle: function (title) {
        document.getElementById('gadget-' + frame.id + '-title').textContent = title;
      },
      showLoadingBar: function () { frame.loading(true); },
      hideLoadingBar: function () { frame.loading(false); },
      resize: function () { $(window).trigger('resize.dashboard-item', frame.id); },
      forceLayoutRefresh: function () {},
      savePreferences: function (preferences) { return frame.save(preferences); },
      closeEdit: function () { frame.reload(); },
      initRefresh: function (preferences, refresh) { frame.refreshEvery(preferences, refresh); },
      getRefreshFieldValue: function (name) {
        var field = frame.$context.find('[name="' + (name || 'refresh-interval') + '"]');
        if (!field.length) { return 'false'; }
        return field.is(':checkbox') && !field.is(':checked') ? 'false' : String(field.val());
      },
      once: function (event, run) {
        if (event === 'afterRender') { frame.afterRender.push(run); }
      }
    };
  };

  Frame.prototype.loading = function (on) {
    var bar = this.chrome.querySelector('.dashboard-item-bar');
    bar.hidden = !on;
    bar.classList.toggle('active', on);
    this.element.setAttribute('aria-busy', on ? 'true' : 'false');
  };

  Frame.prototype.start = function () {
    var frame = this;
    var module = this.element.getAttribute('data-amd-module');
    if (!module) { return; }
    var known = false;
    window.require([module], function (Item) {
      known = true;
      frame.Item = Item;
      frame.make();
    });
    $(window).on('load', function () {
      if (!known) { frame.complain(); }
    });
  };

  Frame.prototype.complain = function () {
    var message = document.createElement('div');
    message.className = 'aui-message aui-message-warning';
    message.textContent = this.dashboard.getAttribute('data-missing');
    this.element.appendChild(message);
  };

  Frame.prototype.make = function () {
    this.item = new this.Item(this.api(), {
      context: { dashboard: { id: this.dashboard.getAttribute('data-dashboard-id') } }
    });
    if (this.configurable && this.editable && !this.preferences.isConfigured && this.item.renderEdit) {
      this.edit();
    } else {
      this.render();
    }
  };

  Frame.prototype.render = function () {
    if (this.item && this.item.render) {
      this.item.render(this.$context, this.preferences);
    }
    this.rendered();
  };

  Frame.prototype.edit = function () {
    if (this.item && this.item.renderEdit) {
      window.clearInterval(this.timer);
      this.item.renderEdit(this.$context, this.preferences);
      this.rendered();
      this.$context.find('input:visible, select:visible, textarea:visible').first().trigger('focus');
    }
  };

  Frame.prototype.rendered = function () {
    this.afterRender.splice(0).forEach(function (run) { run(); });
  };

  Frame.prototype.refreshEvery = function (preferences, refresh) {
    window.clearInterval(this.timer);
    var minutes = parseFloat(preferences && preferences.refresh);
    if (minutes > 0 && refresh) {
      this.timer = window.setInterval(refresh, minutes * MINUTE);
    }
  };

  Frame.prototype.save = function (preferences) {
    var frame = this;
    this.loading(true);
    return $.ajax({
      url: AJS.contextPath() + '/rest/dashboards/1.0/' + this.dashboard.getAttribute('data-dashboard-id') +
        '/gadget/' + this.id + '/prefs',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify(preferences)
    }).done(function () {
      frame.preferences = {};
      Object.keys(preferences).forEach(function (key) {
        var value = preferences[key];
        if (value !== null && value !== undefined) {
          frame.preferences[key] = AJS.escapeHtml(typeof value === 'string' ? value : JSON.stringify(value));
        }
      });
      frame.reload();
    }).always(function () {
      frame.loading(false);
    });
  };

  /** Shows the item anew, with what the server renders now. */
  Frame.prototype.reload = function () {
    var frame = this;
    window.clearInterval(this.timer);
    frame.loading(true);
    return $.get(AJS.contextPath() + '/secure/DashboardItem.jspa', { itemId: this.id })
      .done(function (html) { frame.$context.html(html); })
      .fail(function () { frame.$context.html(frame.html); })
      .always(function () {
        frame.loading(false);
        if (frame.Item) { frame.make(); }
      });
  };

  $(function () {
    var dashboard = document.getElementById('dashboard-content');
    if (!dashboard) { return; }
    var frames = {};
    dashboard.querySelectorAll('[data-dashboard-item]').forEach(function (element) {
      var frame = new Frame(element, dashboard);
      frames[frame.id] = frame;
      frame.start();
    });
    $(dashboard).on('click', '[data-item-edit]', function () {
      var frame = frames[this.getAttribute('data-item-edit')];
      if (frame) { frame.edit(); }
    });
    $(dashboard).on('click', '[data-item-refresh]', function () {
      var frame = frames[this.getAttribute('data-item-refresh')];
      if (frame) { frame.reload(); }
    });
  });
}(window.jQuery));
