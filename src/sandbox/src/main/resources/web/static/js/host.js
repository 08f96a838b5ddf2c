/*
 * What plugins' scripts expect of a Jira page: AJS, WRM and the modules around them.
 */
(function (global, $) {
  'use strict';

  // AUI's own object takes no more members; pages of Jira add some.
  var AJS = global.AJS = Object.assign({}, global.AJS);
  var base = document.querySelector('meta[name="ajs-context-path"]');
  var contextPath = base ? base.getAttribute('content') : '';
  var token = document.querySelector('meta[name="atlassian-token"]');

  AJS.$ = $;
  AJS.contextPath = function () { return contextPath; };
  AJS.toInit = AJS.toInit || function (run) { $(run); };

  AJS.Meta = AJS.Meta || {
    get: function (name) {
      var element = document.querySelector('meta[name="ajs-' + name + '"]');
      return element ? element.getAttribute('content') : undefined;
    }
  };

  function format(pattern) {
    var values = Array.prototype.slice.call(arguments, 1);
    return String(pattern).replace(/\{(\d+)\}/g, function (whole, index) {
      return index < values.length ? String(values[index]) : whole;
    }).replace(/''/g, '\'');
  }
  AJS.format = format;

  // What AUI itself says; Jira brings these words with it.
  var AUI_WORDS = {
    'aui.words.add': 'Add',
    'aui.words.cancel': 'Cancel',
    'aui.words.close': 'Close',
    'aui.words.collapse': 'Collapse',
    'aui.words.delete': 'Delete',
    'aui.words.expand': 'Expand',
    'aui.words.loading': 'Loading',
    'aui.words.more': 'More',
    'aui.words.update': 'Update'
  };

  // Calls with a literal key are replaced by the words when the file is served (jsI18n);
  // what is left here had no words, or is AUI's own.
  AJS.I18n = AJS.I18n || {};
  AJS.I18n.getText = function (key) {
    var values = Array.prototype.slice.call(arguments, 1);
    return format.apply(null, [AUI_WORDS[key] || key].concat(values));
  };
  AJS.I18n.keys = AJS.I18n.keys || {};

  var claimed = {};
  var WRM = global.WRM = global.WRM || {};
  WRM.contextPath = AJS.contextPath;
  WRM.format = format;
  WRM.I18n = AJS.I18n;
  WRM.data = {
    claim: function (key) {
      var elements = document.querySelectorAll('script[type="application/json"][data-wrm-key]');
      for (var i = 0; i < elements.length; i++) {
        if (elements[i].getAttribute('data-wrm-key') === key && !claimed[key]) {
          claimed[key] = true;
          return JSON.parse(elements[i].textContent);
        }
      }
      return undefined;
    }
  };
  WRM.require = function (resources, callback) {
    // Whatever a page may need is on it already.
    var done = $.Deferred().resolve();
    if (callback) { callback(); }
    return done.promise();
  };

  function flag(type) {
    return function (title, body, options) {
      var settings = $.extend({ type: type, close: 'auto' }, options);
      settings.title = body === undefined ? '' : title;
      settings.body = AJS.escapeHtml(String(body === undefined ? title : body));
      return AJS.flag(settings);
    };
  }

  define('jquery', [], function () { return $; });
  define('wrm/context-path', [], function () { return AJS.contextPath; });
  define('wrm/data', [], function () { return WRM.data; });
  define('wrm/format', [], function () { return format; });
  define('wrm/i18n', [], function () { return AJS.I18n; });
  define('wrm/require', [], function () { return WRM.require; });
  define('jira/util/formatter', [], function () { return { I18n: AJS.I18n, format: format }; });
  define('jira/util/logger', [], function () { return { log: $.noop, trace: $.noop, warn: $.noop, error: $.noop }; });
  define('jira/flag', [], function () {
    return {
      showSuccessMsg: flag('success'), showInfoMsg: flag('info'),
      showWarningMsg: flag('warning'), showErrorMsg: flag('error'), showMsg: flag('info')
    };
  });
  define('aui', [], function () { return AJS; });
  define('aui/flag', [], function () { return AJS.flag; });
  define('aui/message', [], function () { return AJS.messages; });
  define('aui/messages', [], function () { return AJS.messages; });
  define('aui/dialog2', [], function () { return AJS.dialog2; });
  define('aui/inline-dialog2', [], function () { return {}; });
  define('aui/dropdown2', [], function () { return {}; });
  define('aui/form-validation', [], function () { return AJS.formValidation; });
  define('aui/tabs', [], function () { return AJS.tabs; });
  define('aui/escape-html', [], function () { return AJS.escapeHtml; });
  define('aui/spinner', [], function () { return {}; });
  define('aui/select2', [], function () { return {}; });

  // A page's own scripts prove that they are its own.
  $.ajaxPrefilter(function (options, original, request) {
    if (token && !options.crossDomain && options.type && options.type.toUpperCase() !== 'GET') {
      request.setRequestHeader('X-Atlassian-Token', 'no-check');
    }
  });

  // Forms that must not be sent twice, and links that only look like links.
  $(document).on('submit', 'form[data-once]', function (event) {
    if (this.getAttribute('data-sent')) {
      event.preventDefault();
    }
    this.setAttribute('data-sent', 'true');
  });
  $(document).on('change', '[data-submits-form]', function () { this.form.submit(); });

  // Jira's keys for those who work without a mouse.
  $(document).on('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || $(event.target).is('input,textarea,select,[contenteditable]')) {
      return;
    }
    var go = { c: '#create_link', '/': '#quickSearchInput' }[event.key];
    var element = go && document.querySelector(go);
    if (element) {
      event.preventDefault();
      if (element.tagName === 'A') { element.click(); } else { element.focus(); }
    }
  });
}(window, window.jQuery));
