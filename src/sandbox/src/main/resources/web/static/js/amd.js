/*
 * A small module loader with the two functions that Jira's pages offer: define and require.
 * A module is made when it is first asked for. What is asked for before it is defined waits for it.
 */
(function (global) {
  'use strict';

  var definitions = {};
  var made = {};
  var waiting = [];

  function known(name) {
    return Object.prototype.hasOwnProperty.call(definitions, name) ||
      Object.prototype.hasOwnProperty.call(made, name);
  }

  function missing(names, seen) {
    for (var i = 0; i < names.length; i++) {
      var name = names[i];
      if (name === 'require' || name === 'exports' || name === 'module' || seen[name]) {
        continue;
      }
      seen[name] = true;
      if (!known(name)) {
        return name;
      }
      var below = definitions[name] && missing(definitions[name].needs, seen);
      if (below) {
        return below;
      }
    }
    return null;
  }

  function make(name, path) {
    if (Object.prototype.hasOwnProperty.call(made, name)) {
      return made[name];
    }
    if (!Object.prototype.hasOwnProperty.call(definitions, name)) {
      throw new Error('No module ' + name);
    }
    if (path.indexOf(name) >= 0) {
      throw new Error('Modules need each other in a circle: ' + path.concat(name).join(' > '));
    }
    var definition = definitions[name];
    var module = { id: name, exports: {} };
    var result = definition.factory;
    if (typeof result === 'function') {
      result = result.apply(global, definition.needs.map(function (need) {
        if (need === 'require') { return require; }
        if (need === 'exports') { return module.exports; }
        if (need === 'module') { return module; }
        return make(need, path.concat(name));
      }));
    }
    made[name] = result === undefined ? module.exports : result;
    return made[name];
  }

  function wake() {
    var still = [];
    var ready = [];
    waiting.forEach(function (request) {
      (missing(request.names, {}) ? still : ready).push(request);
    });
    waiting = still;
    ready.forEach(function (request) { request.run(); });
  }

  function define(name, needs, factory) {
    if (typeof name !== 'string') {
      // Modules without a name cannot be told apart where many share one file.
      return;
    }
    if (factory === undefined) {
      factory = needs;
      needs = typeof factory === 'function' && factory.length ? ['require', 'exports', 'module'] : [];
    }
    if (!known(name)) {
      definitions[name] = { needs: needs, factory: factory };
      wake();
    }
  }
  define.amd = { jQuery: true };

  function require(names, callback) {
    if (typeof names === 'string') {
      return make(names, []);
    }
    var run = function () {
      var values = names.map(function (name) { return name === 'require' ? require : make(name, []); });
      if (callback) {
        callback.apply(global, values);
      }
    };
    if (missing(names, {})) {
      waiting.push({ names: names, run: run });
    } else {
      run();
    }
    return undefined;
  }

  /** Which asked-for modules are still not there: for the page to say so instead of staying blank. */
  require.unmet = function () {
    return waiting.map(function (request) { return missing(request.names, {}); });
  };

  global.define = define;
  global.require = require;
}(window));
