/*
 * The Day: today's figures of the desk, each a link to exactly the list it counts.
 * README.md beside this file says in words what each figure is.
 */
define('nivaran/dashboard/day', ['jquery', 'wrm/context-path'], function ($, contextPath) {
  'use strict';

  var DATE = /^\d{4}-\d{2}-\d{2}$/;
  var DEFAULT_REFRESH = '5';

  /**
   * What a figure is, as JQL. `day` and `next` are dates; `due` is how a query names our field Due, whose
   * bare name is Jira's own due date. A standing figure has a list only today.
   */
  var FIGURES = {
    'in': { standing: false, jql: function (day, next) { return 'created >= "' + day + '" AND created < "' + next + '"'; } },
    out: { standing: false, jql: function (day, next) { return 'resolved >= "' + day + '" AND resolved < "' + next + '"'; } },
    open: { standing: true, jql: function () { return 'resolution = EMPTY'; } },
    overdue: { standing: true, jql: function (day, next, due) { return 'resolution = EMPTY AND ' + due + ' < now()'; } },
    onHold: { standing: true, jql: function () { return 'status = "On hold"'; } },
    dissatisfied: { standing: true, jql: function () { return 'resolution = EMPTY AND Satisfaction = "Not satisfied"'; } },
    unrouted: { standing: true, jql: function () { return 'resolution = EMPTY AND Department = "desk"'; } }
  };

  function label(figure) {
    switch (figure) {
      case 'in': return AJS.I18n.getText('nivaran.day.in');
      case 'out': return AJS.I18n.getText('nivaran.day.out');
      case 'open': return AJS.I18n.getText('nivaran.day.open');
      case 'overdue': return AJS.I18n.getText('nivaran.day.overdue');
      case 'onHold': return AJS.I18n.getText('nivaran.day.on-hold');
      case 'dissatisfied': return AJS.I18n.getText('nivaran.day.dissatisfied');
      default: return AJS.I18n.getText('nivaran.day.unrouted');
    }
  }

  function quoted(text) {
    return '"' + String(text).replace(/[\\"]/g, '\\$&') + '"';
  }

  function dayAfter(date) {
    var next = new Date(date + 'T00:00:00Z');
    next.setUTCDate(next.getUTCDate() + 1);
    return next.toISOString().substring(0, 10);
  }

  /** The list behind a figure. */
  function query(desk, figure, date, department) {
    return 'project = ' + quoted(desk.project) + ' AND ' + FIGURES[figure].jql(date, dayAfter(date), desk.due) +
      (department ? ' AND Department = ' + quoted(department) : '');
  }

  function Day(API, options) {
    this.API = API;
    this.options = options || {};
  }

  Day.prototype.render = function (context, preferences) {
    var self = this;
    this.$element = $(context).find('.nivaran-day').first();
    if (!this.$element.length) {
      this.$element = $('<div class="nivaran-day"></div>').appendTo(context);
    }
    this.desk = {
      project: this.$element.attr('data-project') || 'GRV',
      due: this.$element.attr('data-due-field') || 'Due',
      zone: this.$element.attr('data-zone') || undefined
    };
    this.preferences = preferences || {};
    this.date = DATE.test(this.preferences.date) ? this.preferences.date : '';
    this.number = new Intl.NumberFormat('en-IN');
    this.API.initRefresh({ refresh: this.preferences.refresh || DEFAULT_REFRESH }, function () { self.load(); });
    this.load();
  };

  Day.prototype.load = function () {
    var self = this;
    var asked = this.date;
    this.API.showLoadingBar();
    this.$element.attr('aria-busy', 'true');
    return $.ajax({
      url: contextPath() + '/rest/nivaran/1.0/day',
      data: asked ? { date: asked } : {},
      dataType: 'json',
      cache: false
    }).done(function (figures) {
      if (asked === self.date) {
        self.show(figures);
      }
    }).fail(function (response) {
      if (asked === self.date) {
        self.fail(response);
      }
    }).always(function () {
      self.API.hideLoadingBar();
      self.$element.attr('aria-busy', 'false');
      self.API.resize();
    });
  };

  Day.prototype.show = function (figures) {
    var self = this;
    this.isToday = !this.date || figures.date === this.today;
    if (!this.date) {
      this.today = figures.date;
    }
    var $content = $('<div class="nivaran-day-content"></div>');
    $content.append(this.head(figures));
    if (Object.keys(FIGURES).every(function (figure) { return !figures[figure]; })) {
      $content.append($('<p class="nivaran-day-empty"></p>').text(AJS.I18n.getText('nivaran.day.empty')));
    }
    var $tiles = $('<ul class="nivaran-day-tiles"></ul>');
    Object.keys(FIGURES).forEach(function (figure) {
      $('<li></li>').addClass('nivaran-day-tile nivaran-day-' + figure)
        .append($('<span class="nivaran-day-number"></span>').append(self.figure(figures.date, figure, figures[figure], null, label(figure))))
        .append($('<span class="nivaran-day-label"></span>').text(label(figure)))
        .appendTo($tiles);
    });
    $content.append($tiles).append(this.table(figures));
    this.replace($content);
  };

  /** Puts new content in place of the old, and keeps the focus on the date where it was. */
  Day.prototype.replace = function ($content) {
    var active = document.activeElement;
    var refocus = active && $.contains(this.$element[0], active) && $(active).is('input[type=date]');
    this.$element.empty().append($content);
    if (refocus) {
      this.$element.find('input[type=date]').trigger('focus');
    }
  };

  Day.prototype.head = function (figures) {
    var self = this;
    var id = 'nivaran-day-date-' + this.API.getGadgetId();
    var $date = $('<input type="date" class="text">').attr({ id: id, max: this.today || null }).val(figures.date);
    $date.on('change', function () {
      var value = $(this).val();
      self.date = DATE.test(value) && value !== self.today ? value : '';
      self.load();
    });
    return $('<form class="aui nivaran-day-head"></form>')
      .on('submit', function (event) { event.preventDefault(); })
      .append($('<label></label>').attr('for', id).text(AJS.I18n.getText('nivaran.day.date')))
      .append($date)
      .append($('<span class="nivaran-day-as-of" role="status"></span>').text(
        AJS.I18n.getText('nivaran.day.as-of', new Date().toLocaleTimeString('en-IN', {
          hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: this.desk.zone
        }))));
  };

  Day.prototype.table = function (figures) {
    var self = this;
    var columns = ['in', 'out', 'open', 'overdue', 'onHold'];
    var $table = $('<table class="aui nivaran-day-table"></table>');
    $('<caption></caption>').text(AJS.I18n.getText('nivaran.day.by-department')).appendTo($table);
    var $heads = $('<tr></tr>').append($('<th scope="col"></th>').text(AJS.I18n.getText('nivaran.day.department')));
    columns.forEach(function (column) {
      $heads.append($('<th scope="col" class="nivaran-day-figure"></th>').text(label(column)));
    });
    $('<thead></thead>').append($heads).appendTo($table);
    var $rows = $('<tbody></tbody>').appendTo($table);
    figures.departments.filter(function (line) {
      return columns.some(function (column) { return line[column]; });
    }).forEach(function (line) {
      var $row = $('<tr></tr>').attr('data-department', line.key).append($('<th scope="row"></th>').text(line.name));
      columns.forEach(function (column) {
        $row.append($('<td class="nivaran-day-figure"></td>').addClass('nivaran-day-' + column)
          .append(self.figure(figures.date, column, line[column], line.key, label(column) + ', ' + line.name)));
      });
      $rows.append($row);
    });
    return $rows.children().length ? $table : $();
  };

  /** A number that leads to its list; bare where no list can show the same, on a day that is over. */
  Day.prototype.figure = function (date, figure, value, department, name) {
    var shown = this.number.format(value || 0);
    var look = value ? 'nivaran-day-some' : 'nivaran-day-none';
    if (FIGURES[figure].standing && !this.isToday) {
      return $('<span></span>').addClass(look).text(shown);
    }
    return $('<a></a>').addClass(look).text(shown)
      .attr({
        href: contextPath() + '/issues/?jql=' + encodeURIComponent(query(this.desk, figure, date, department)),
        'data-figure': figure,
        'aria-label': shown + ' ' + name
      });
  };

  Day.prototype.fail = function (response) {
    var self = this;
    var said = response.responseJSON || {};
    var message = (said.errorMessages || []).concat(Object.keys(said.errors || {}).map(function (field) { return said.errors[field]; }))[0];
    var $again = $('<button type="button" class="aui-button"></button>')
      .text(AJS.I18n.getText('nivaran.day.again'))
      .on('click', function () {
        self.date = '';
        self.load();
      });
    this.replace($('<div class="aui-message aui-message-error nivaran-day-error" role="alert"></div>')
      .append($('<p></p>').text(message || AJS.I18n.getText('nivaran.day.failed')))
      .append($again));
  };

  /** The settings of this item on this dashboard. */
  Day.prototype.renderEdit = function (context, preferences) {
    var self = this;
    var saved = preferences || {};
    var id = 'nivaran-day-' + this.API.getGadgetId();
    var $refresh = $('<select class="select"></select>').attr({ id: id + '-refresh', name: 'refresh' });
    ['1', '5', '15', '30', '60'].forEach(function (minutes) {
      $('<option></option>').val(minutes).text(AJS.I18n.getText('nivaran.day.minutes', minutes)).appendTo($refresh);
    });
    $refresh.val(saved.refresh || DEFAULT_REFRESH);
    var $date = $('<input type="date" class="text">').attr({ id: id + '-date', name: 'date' })
      .val(DATE.test(saved.date) ? saved.date : '');
    var field = function ($input, text, hint) {
      return $('<div class="field-group"></div>')
        .append($('<label></label>').attr('for', $input.attr('id')).text(text))
        .append($input)
        .append(hint ? $('<div class="description"></div>').text(hint) : $());
    };
    var $cancel = $('<button type="button" class="aui-button aui-button-link cancel"></button>')
      .text(AJS.I18n.getText('nivaran.day.cancel'))
      .on('click', function () { self.API.closeEdit(); });
    $('<form class="aui nivaran-day-edit"></form>')
      .append(field($refresh, AJS.I18n.getText('nivaran.day.refresh')))
      .append(field($date, AJS.I18n.getText('nivaran.day.date'), AJS.I18n.getText('nivaran.day.date-hint')))
      .append($('<div class="buttons-container"></div>').append($('<div class="buttons"></div>')
        .append($('<button type="submit" class="aui-button aui-button-primary"></button>').text(AJS.I18n.getText('nivaran.day.save')))
        .append($cancel)))
      .on('submit', function (event) {
        event.preventDefault();
        self.API.savePreferences({ refresh: $refresh.val(), date: $date.val() || '', isConfigured: 'true' });
      })
      .appendTo($(context).empty());
    this.API.resize();
  };

  return Day;
});
