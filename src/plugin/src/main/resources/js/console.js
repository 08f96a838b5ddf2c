/*
 * The operator's console. A call is written and registered with the keyboard alone; what is typed is kept on the server
 * as it is typed, and in the browser while the server cannot be reached. Texts go in with textContent only.
 */
(function () {
  'use strict';

  var AUTOSAVE = 700;
  var TYPING = 180;
  var CHECK = 350;
  var RETRY = 4000;
  var FIELDS = ['phone', 'name', 'text', 'kind', 'priority', 'channel', 'externalReference', 'language', 'confidentiality', 'despite'];

  var root;
  var form;
  var draft;
  var chosen;
  var people = [];
  var repeats = null;
  var timers = {};
  var registering = false;
  var asked = { people: 0, check: 0 };

  /* -- small things -- */

  function byId(id) {
    return document.getElementById('nivaran-' + id);
  }

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== null && attributes[name] !== undefined) {
        element.setAttribute(name, attributes[name]);
      }
    });
    (Array.isArray(children) ? children : [children]).forEach(function (child) {
      if (child !== null && child !== undefined && child !== '') {
        element.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
      }
    });
    return element;
  }

  function button(text, click, attributes) {
    var made = make('button', Object.assign({ type: 'button', 'class': 'aui-button' }, attributes), text);
    made.addEventListener('click', click);
    return made;
  }

  function empty(element) {
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
    return element;
  }

  function say(text) {
    byId('live').textContent = '';
    window.setTimeout(function () {
      byId('live').textContent = text;
    }, 30);
  }

  function later(name, delay, work) {
    window.clearTimeout(timers[name]);
    timers[name] = window.setTimeout(work, delay);
  }

  function newKey() {
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (each) {
      return ('0' + each.toString(16)).slice(-2);
    }).join('');
  }

  /** Answers {status, body}; fails only if there was no answer. */
  function call(method, path, body) {
    return fetch(root.dataset.context + '/rest/nivaran/1.0/' + path, {
      method: method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(function (answer) {
      return answer.text().then(function (text) {
        var json = {};
        try {
          json = text ? JSON.parse(text) : {};
        } catch (notJson) {
          json = {};
        }
        return { status: answer.status, body: json };
      });
    });
  }

  function issueLink(grievance) {
    return grievance.key
      ? make('a', { href: root.dataset.context + '/browse/' + encodeURIComponent(grievance.key), target: '_blank', rel: 'noopener' }, grievance.reference)
      : make('strong', {}, grievance.reference);
  }

  /* -- the call as it is now -- */

  function fresh() {
    draft = { key: newKey(), seen: 0, saving: false, dirty: false };
    chosen = { person: null, category: null, place: null, joins: null };
    people = [];
    repeats = null;
  }

  function values() {
    var now = {};
    FIELDS.forEach(function (name) {
      now[name] = form.elements[name].value;
    });
    now.needs = Array.prototype.filter.call(form.querySelectorAll('[name=needs]'), function (box) {
      return box.checked;
    }).map(function (box) {
      return box.value;
    });
    now.person = chosen.person;
    now.category = chosen.category;
    now.place = chosen.place;
    now.categoryText = form.elements.category.value;
    now.placeText = form.elements.place.value;
    now.joins = chosen.joins;
    now.call = root.dataset.call;
    return now;
  }

  function isEmpty(now) {
    return !(now.phone.trim() || now.name.trim() || now.text.trim() || now.categoryText.trim() || now.placeText.trim());
  }

  function fill(now) {
    FIELDS.forEach(function (name) {
      if (typeof now[name] === 'string') {
        form.elements[name].value = now[name];
      }
    });
    form.elements.category.value = now.categoryText || '';
    form.elements.place.value = now.placeText || '';
    Array.prototype.forEach.call(form.querySelectorAll('[name=needs]'), function (box) {
      box.checked = (now.needs || []).indexOf(box.value) >= 0;
    });
    chosen = { person: now.person || null, category: now.category || null, place: now.place || null, joins: now.joins || null };
    showConfidentiality();
    showJoins();
    byId('despite-field').hidden = !now.despite;
    lookUp();
    check();
  }

  function clear() {
    form.reset();
    fresh();
    clearErrors();
    showPeople();
    showConfidentiality();
    showJoins();
    showBeside();
    byId('despite-field').hidden = true;
    byId('goes-to').textContent = '';
    showState('');
    root.dataset.call = '';
  }

  /* -- autosave -- */

  function localKey(key) {
    return 'nivaran.console.' + root.dataset.user + '.' + key;
  }

  function keepLocally() {
    try {
      window.localStorage.setItem(localKey(draft.key), JSON.stringify({ key: draft.key, seen: draft.seen, body: JSON.stringify(values()) }));
    } catch (full) {
      // The page itself still has it.
    }
  }

  function dropLocally(key) {
    try {
      window.localStorage.removeItem(localKey(key));
    } catch (forbidden) {
      // There was none then.
    }
  }

  function localDrafts() {
    var found = [];
    try {
      for (var i = 0; i < window.localStorage.length; i++) {
        var name = window.localStorage.key(i);
        if (name.indexOf(localKey('')) === 0) {
          found.push(JSON.parse(window.localStorage.getItem(name)));
        }
      }
    } catch (none) {
      return [];
    }
    return found;
  }

  function changed() {
    draft.dirty = true;
    showState('changed');
    later('save', AUTOSAVE, save);
  }

  function save() {
    if (draft.saving || registering || !draft.dirty) {
      return;
    }
    var now = values();
    if (isEmpty(now) && draft.seen === 0) {
      draft.dirty = false;
      showState('');
      return;
    }
    var saved = draft;
    saved.saving = true;
    saved.dirty = false;
    keepLocally();
    call('PUT', 'console/drafts/' + saved.key, { seen: saved.seen, body: JSON.stringify(now) }).then(function (answer) {
      saved.saving = false;
      if (answer.status === 200) {
        saved.seen = answer.body.seen;
        if (!saved.dirty) {
          dropLocally(saved.key);
        }
        if (saved === draft) {
          showState(saved.dirty ? 'changed' : 'saved', answer.body.saved);
        }
      } else if (answer.status === 409) {
        // Another window went on with this call: what is here becomes a call of its own.
        dropLocally(saved.key);
        saved.key = newKey();
        saved.seen = 0;
        saved.dirty = true;
      } else if (answer.status === 401) {
        saved.dirty = true;
        showState('logged-out');
        return;
      } else {
        saved.dirty = true;
        showState('away');
        later('save', RETRY, save);
        return;
      }
      if (saved === draft && saved.dirty) {
        later('save', AUTOSAVE, save);
      }
    }, function () {
      saved.saving = false;
      saved.dirty = true;
      if (saved === draft) {
        showState('away');
        later('save', RETRY, save);
      }
    });
  }

  function showState(state, detail) {
    var line = byId('state');
    line.dataset.state = state;
    switch (state) {
      case 'saved': line.textContent = AJS.I18n.getText('nivaran.console.state.saved', detail); break;
      case 'away': line.textContent = AJS.I18n.getText('nivaran.console.state.away'); break;
      case 'logged-out': line.textContent = AJS.I18n.getText('nivaran.console.state.logged-out'); break;
      case 'registering': line.textContent = AJS.I18n.getText('nivaran.console.state.registering'); break;
      default: line.textContent = '';
    }
  }

  function title(body) {
    return [body.name || body.phone, body.text.slice(0, 60) || body.categoryText || body.placeText].filter(Boolean).join(': ');
  }

  function listDrafts() {
    call('GET', 'console/drafts').then(function (answer) {
      showDrafts(answer.status === 200 ? answer.body.drafts : []);
    }, function () {
      showDrafts([]);
    });
  }

  function showDrafts(stored) {
    var all = {};
    stored.concat(localDrafts().map(function (each) {
      // What the server does not have is newer.
      var there = stored.filter(function (other) {
        return other.key === each.key;
      })[0];
      return Object.assign({ local: true, saved: there ? there.saved : '' }, each, { seen: there ? there.seen : 0 });
    })).forEach(function (each) {
      all[each.key] = each;
    });
    var list = empty(byId('draft-list'));
    Object.keys(all).forEach(function (key) {
      var each = all[key];
      var body;
      try {
        body = JSON.parse(each.body);
      } catch (unreadable) {
        return;
      }
      if (key === draft.key) {
        return;
      }
      var name = title(body);
      list.appendChild(make('li', { 'data-draft': key }, [
        make('span', { dir: 'auto' }, name + (each.saved ? ' (' + each.saved + ')' : ' (' + AJS.I18n.getText('nivaran.console.draft.here') + ')')),
        button(AJS.I18n.getText('nivaran.console.draft.continue'), function () {
          goOn(each, body);
        }, { 'aria-label': AJS.I18n.getText('nivaran.console.draft.continue') + ': ' + name, 'data-deed': 'continue' }),
        button(AJS.I18n.getText('nivaran.console.draft.discard'), function () {
          discard(each, name);
        }, { 'aria-label': AJS.I18n.getText('nivaran.console.draft.discard') + ': ' + name, 'data-deed': 'discard' })
      ]));
    });
    byId('drafts').hidden = !list.firstChild;
  }

  function goOn(each, body) {
    window.clearTimeout(timers.save);
    save();
    clear();
    draft.key = each.key;
    draft.seen = each.seen;
    root.dataset.call = body.call || '';
    fill(body);
    if (each.local) {
      changed();
    } else {
      showState('saved', each.saved);
    }
    listDrafts();
    byId('text').focus();
    say(AJS.I18n.getText('nivaran.console.draft.continued', title(body)));
  }

  function discard(each, name) {
    dropLocally(each.key);
    call('DELETE', 'console/drafts/' + each.key).then(listDrafts, listDrafts);
    say(AJS.I18n.getText('nivaran.console.draft.discarded', name));
    byId('phone').focus();
  }

  /* -- who is calling -- */

  function lookUp() {
    var phone = form.elements.phone.value.trim();
    var name = form.elements.name.value.trim();
    var query = phone.replace(/\D/g, '').length >= 7 || /[\u0966-\u096f]{7}/.test(phone)
      ? 'phone=' + encodeURIComponent(phone) + '&name=' + encodeURIComponent(name)
      : name.length >= 3 && !phone ? 'name=' + encodeURIComponent(name) : '';
    var mine = ++asked.people;
    if (!query) {
      people = [];
      if (chosen.person !== 'new') {
        chosen.person = null;
      }
      showPeople();
      return;
    }
    call('GET', 'console/people?' + query).then(function (answer) {
      if (mine !== asked.people || answer.status !== 200) {
        return;
      }
      var before = people.map(function (each) { return each.id; }).join();
      people = answer.body.people;
      var ids = people.map(function (each) { return String(each.id); });
      if (chosen.person && chosen.person !== 'new' && ids.indexOf(String(chosen.person)) < 0) {
        chosen.person = null;
      }
      if (root.dataset.person && ids.indexOf(root.dataset.person) >= 0) {
        var wanted = root.dataset.person;
        root.dataset.person = '';
        choose(wanted);
      }
      showPeople();
      if (people.length && before !== ids.join()) {
        say(AJS.I18n.getText('nivaran.console.people.found', people.length));
      }
      check();
    }, function () {
      // The operator writes name and number by hand.
    });
  }

  function showPeople() {
    var box = byId('people');
    var list = empty(byId('people-list'));
    var hidden = !people.length || form.elements.confidentiality.value === 'anonymous';
    box.hidden = hidden;
    form.elements.name.disabled = form.elements.confidentiality.value === 'anonymous'
      || !hidden && chosen.person !== null && chosen.person !== 'new';
    if (hidden) {
      showBeside();
      return;
    }
    people.forEach(function (each) {
      list.appendChild(choice(each));
    });
    list.appendChild(make('label', { 'class': 'nivaran-person' }, [
      radio('new'), AJS.I18n.getText('nivaran.console.people.new'),
      make('small', {}, AJS.I18n.getText('nivaran.console.people.new.help'))
    ]));
    showBeside();
  }

  function radio(value) {
    var input = make('input', { type: 'radio', name: 'person', value: value, id: 'nivaran-person-' + value });
    input.checked = String(chosen.person) === String(value);
    input.addEventListener('change', function () {
      choose(value);
    });
    return input;
  }

  function choice(person) {
    return make('label', { 'class': 'nivaran-person' + (person.likely ? ' nivaran-likely' : ''), 'data-person': person.id }, [
      radio(person.id),
      make('span', { dir: 'auto' }, person.name),
      person.doNotTelephone ? make('span', { 'class': 'nivaran-stop' }, ' ' + AJS.I18n.getText('nivaran.console.do-not-telephone')) : null,
      person.habitual ? make('span', { 'class': 'nivaran-flag' }, ' ' + AJS.I18n.getText('nivaran.console.habitual')) : null,
      make('small', {}, AJS.I18n.getText('nivaran.console.person.line', person.phones.join(', '), person.open, person.month))
    ]);
  }

  function choose(value) {
    chosen.person = value === 'new' ? 'new' : Number(value);
    var person = chosenPerson();
    if (person) {
      if (form.querySelector('#nivaran-language option[value="' + person.language + '"]')) {
        form.elements.language.value = person.language;
      }
      person.needs.forEach(function (need) {
        var box = form.querySelector('[name=needs][value="' + need + '"]');
        if (box) {
          box.checked = true;
        }
      });
    }
    form.elements.name.disabled = Boolean(person);
    fieldError('person', '');
    changed();
    showBeside();
    check();
  }

  function chosenPerson() {
    return people.filter(function (each) {
      return each.id === chosen.person;
    })[0] || null;
  }

  /* -- type-ahead -- */

  function combo(name, path) {
    var input = byId(name);
    var list = byId(name + '-list');
    var offers = [];
    var active = -1;
    var number = 0;

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function activate(index) {
      active = index;
      Array.prototype.forEach.call(list.children, function (each, i) {
        each.setAttribute('aria-selected', String(i === active));
      });
      var option = list.children[active];
      if (option) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function take(offer) {
      chosen[name] = { key: offer.key, name: offer.name };
      input.value = offer.name;
      close();
      fieldError(name, '');
      say(offer.answer ? offer.answer : AJS.I18n.getText('nivaran.console.taken', offer.name, offer.about));
      changed();
      check();
    }

    function show(results) {
      offers = results;
      empty(list);
      offers.forEach(function (offer, i) {
        var option = make('li', { id: 'nivaran-' + name + '-' + i, role: 'option', 'aria-selected': 'false', 'data-key': offer.key }, [
          make('span', {}, offer.name),
          offer.other && offer.other !== offer.name ? ' · ' + offer.other : null,
          make('small', {}, [offer.about, offer.answer ? ' · ' + offer.answer : null])
        ]);
        option.addEventListener('mousedown', function (event) {
          event.preventDefault();
          take(offer);
        });
        list.appendChild(option);
      });
      if (!offers.length) {
        close();
        say(AJS.I18n.getText('nivaran.console.offers.none'));
        return;
      }
      list.hidden = false;
      input.setAttribute('aria-expanded', 'true');
      activate(0);
      say(AJS.I18n.getText('nivaran.console.offers', offers.length));
    }

    function ask() {
      var typed = input.value.trim();
      var mine = ++number;
      if (!typed) {
        close();
        return;
      }
      call('GET', 'console/' + path + '?q=' + encodeURIComponent(typed)).then(function (answer) {
        if (mine === number && answer.status === 200 && document.activeElement === input) {
          show(answer.body.results);
        }
      }, function () {
        close();
      });
    }

    input.addEventListener('input', function () {
      chosen[name] = null;
      later(name, TYPING, ask);
      changed();
    });
    input.addEventListener('keydown', function (event) {
      var open = !list.hidden;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (!open) {
          ask();
        } else {
          activate((active + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length);
        }
      } else if (event.key === 'Enter' && !event.ctrlKey) {
        event.preventDefault();
        if (open && offers[active]) {
          take(offers[active]);
        }
      } else if (event.key === 'Tab' && open && offers[active]) {
        take(offers[active]);
      } else if (event.key === 'Escape' && open) {
        event.preventDefault();
        close();
      }
    });
    input.addEventListener('blur', function () {
      close();
      if (!input.value.trim()) {
        check();
      }
    });
  }

  /* -- what it repeats -- */

  function check() {
    later('check', CHECK, function () {
      var now = values();
      var mine = ++asked.check;
      var person = chosenPerson();
      if (!now.text.trim() && !now.category && !person) {
        repeats = null;
        byId('goes-to').textContent = '';
        showBeside();
        return;
      }
      var question = { text: now.text, kind: now.kind };
      if (person && now.confidentiality !== 'anonymous') {
        question.person = String(person.id);
      }
      if (now.category) {
        question.category = now.category.key;
      }
      if (now.place) {
        question.place = now.place.key;
      }
      call('POST', 'console/check', question).then(function (answer) {
        if (mine !== asked.check || answer.status !== 200) {
          return;
        }
        var warned = repeats && repeats.sameCaller.length;
        repeats = answer.body;
        byId('goes-to').textContent = repeats.goesTo ? AJS.I18n.getText('nivaran.console.goes-to.label', repeats.goesTo) : '';
        showBeside();
        if (repeats.sameCaller.length && !warned) {
          say(AJS.I18n.getText('nivaran.console.same-caller.say', repeats.sameCaller.length));
        }
      }, function () {
        // It is checked again when it is registered.
      });
    });
  }

  function line(grievance, deeds) {
    return make('li', { 'data-reference': grievance.reference }, [
      issueLink(grievance), ' ', make('span', { 'class': 'aui-lozenge' }, grievance.state),
      make('span', { 'class': 'nivaran-meta', dir: 'auto' }, grievance.summary),
      make('span', { 'class': 'nivaran-meta' }, [grievance.category, grievance.place, grievance.department].filter(Boolean).join(' · ')),
      make('span', { 'class': 'nivaran-meta' }, AJS.I18n.getText('nivaran.console.since', grievance.opened) + (grievance.due ? ' · ' + AJS.I18n.getText('nivaran.console.due', grievance.due) : ''))
    ].concat(deeds || []));
  }

  function card(id, heading, look, children) {
    return make('section', { 'class': 'nivaran-card ' + look, id: 'nivaran-' + id, 'aria-labelledby': 'nivaran-' + id + '-title' },
      [make('h2', { id: 'nivaran-' + id + '-title' }, heading)].concat(children));
  }

  function showBeside() {
    var beside = byId('beside');
    var had = beside.contains(document.activeElement);
    empty(beside);
    var person = form.elements.confidentiality.value === 'anonymous' ? null : chosenPerson();
    if (person && repeats && repeats.sameCaller.length) {
      beside.appendChild(sameCaller());
    }
    if (person && person.month >= person.cap) {
      beside.appendChild(card('cap', AJS.I18n.getText('nivaran.console.cap.title'), 'nivaran-warning',
        [make('p', {}, AJS.I18n.getText('nivaran.console.cap.text', person.month, person.cap))]));
    }
    if (person && person.habitual) {
      beside.appendChild(card('habit', AJS.I18n.getText('nivaran.console.habitual'), 'nivaran-warning',
        [make('p', { dir: 'auto' }, person.habitual)]));
    }
    if (repeats && repeats.samePlace.length) {
      beside.appendChild(samePlace());
    }
    if (person) {
      beside.appendChild(history(person));
    }
    if (had) {
      beside.focus();
    }
  }

  function sameCaller() {
    var presence = make('p', { 'class': 'nivaran-presence', hidden: '' });
    var made = card('same-caller', AJS.I18n.getText('nivaran.console.same-caller', repeats.category), 'nivaran-warning', [
      make('p', {}, AJS.I18n.getText('nivaran.console.same-caller.help')),
      presence,
      make('ul', {}, repeats.sameCaller.map(function (each) {
        return line(each, each.seen ? [button(AJS.I18n.getText('nivaran.console.add'), function () {
          add(each);
        }, { 'data-deed': 'add', 'aria-label': AJS.I18n.getText('nivaran.console.add') + ': ' + each.reference })] : []);
      })),
      button(AJS.I18n.getText('nivaran.console.anyway'), function () {
        byId('despite-field').hidden = false;
        byId('despite').focus();
      }, { 'data-deed': 'anyway' })
    ]);
    whoElse(repeats.sameCaller[0], presence);
    return made;
  }

  function whoElse(grievance, place) {
    if (!grievance.key) {
      return;
    }
    call('PUT', 'presence/' + encodeURIComponent(grievance.key)).then(function (answer) {
      var others = answer.status === 200 ? answer.body.others : [];
      place.hidden = !others.length;
      place.textContent = others.map(function (each) { return each.text; }).join(' ');
    }, function () {
      // Nobody can be asked now.
    });
  }

  function samePlace() {
    return card('same-place', AJS.I18n.getText('nivaran.console.same-place', repeats.category), '', [
      make('p', {}, AJS.I18n.getText('nivaran.console.same-place.help')),
      make('ul', {}, repeats.samePlace.map(function (each) {
        return line(each, [button(AJS.I18n.getText('nivaran.console.join'), function () {
          chosen.joins = each.reference;
          showJoins();
          changed();
          byId('register').focus();
          say(AJS.I18n.getText('nivaran.console.joins', each.reference));
        }, { 'data-deed': 'join', 'aria-label': AJS.I18n.getText('nivaran.console.join') + ': ' + each.reference })]);
      }))
    ]);
  }

  function history(person) {
    return card('history', AJS.I18n.getText('nivaran.console.history', person.name), '', person.grievances.length
      ? [make('ul', {}, person.grievances.slice(0, 8).map(function (each) { return line(each); })),
        make('p', {}, make('a', { href: root.dataset.base + '/people/' + person.id, target: '_blank', rel: 'noopener' }, AJS.I18n.getText('nivaran.console.person.open')))]
      : [make('p', {}, AJS.I18n.getText('nivaran.console.history.none'))]);
  }

  function showJoins() {
    var place = empty(byId('joins'));
    place.hidden = !chosen.joins;
    if (chosen.joins) {
      place.appendChild(document.createTextNode(AJS.I18n.getText('nivaran.console.joins', chosen.joins) + ' '));
      place.appendChild(button(AJS.I18n.getText('nivaran.console.joins.undo'), function () {
        chosen.joins = null;
        showJoins();
        changed();
        byId('register').focus();
      }));
    }
  }

  function showConfidentiality() {
    var value = form.elements.confidentiality.value;
    byId('confidentiality-help').textContent = value === 'anonymous'
      ? AJS.I18n.getText('nivaran.console.anonymous.help')
      : value === 'confidential' ? AJS.I18n.getText('nivaran.console.confidential.help') : '';
    form.elements.phone.disabled = value === 'anonymous';
    showPeople();
  }

  /* -- errors -- */

  function fieldError(field, text) {
    var place = byId(field + '-error');
    if (!place) {
      return false;
    }
    place.textContent = text;
    var input = field === 'person' ? form.querySelector('[name=person]') : form.elements[field];
    if (input && input.setAttribute) {
      if (text) {
        input.setAttribute('aria-invalid', 'true');
      } else {
        input.removeAttribute('aria-invalid');
      }
    }
    return true;
  }

  function clearErrors() {
    FIELDS.concat(['category', 'place', 'person']).forEach(function (field) {
      fieldError(field, '');
    });
    empty(byId('errors')).hidden = true;
  }

  function showErrors(errors, messages) {
    clearErrors();
    var first = null;
    var left = (messages || []).slice();
    Object.keys(errors).forEach(function (field) {
      if (!fieldError(field, errors[field])) {
        left.push(errors[field]);
      }
    });
    ['phone', 'name', 'person', 'text', 'category', 'place', 'externalReference', 'despite'].forEach(function (field) {
      if (!first && errors[field]) {
        first = field === 'person' ? form.querySelector('[name=person]') : form.elements[field];
      }
    });
    if (left.length) {
      var box = byId('errors');
      box.hidden = false;
      box.appendChild(make('ul', {}, left.map(function (each) { return make('li', {}, each); })));
    }
    if (errors.despite) {
      byId('despite-field').hidden = false;
    }
    if (first) {
      first.focus();
    } else if (left.length) {
      byId('errors').focus();
    }
    say(AJS.I18n.getText('nivaran.console.errors', Object.keys(errors).length + (messages || []).length));
  }

  /** What can be said without the server. */
  function ownErrors(now) {
    var errors = {};
    var anonymous = now.confidentiality === 'anonymous';
    if (!now.text.trim()) {
      errors.text = AJS.I18n.getText('nivaran.console.wrong.text');
    }
    if (!anonymous && people.length && now.person === null) {
      errors.person = AJS.I18n.getText('nivaran.console.wrong.person');
    } else if (!anonymous && (now.person === null || now.person === 'new') && !now.name.trim()) {
      errors.name = AJS.I18n.getText('nivaran.console.wrong.name');
    }
    ['category', 'place'].forEach(function (name) {
      if (now[name + 'Text'].trim() && !now[name]) {
        errors[name] = AJS.I18n.getText('nivaran.console.wrong.choose');
      }
    });
    return errors;
  }

  /* -- registering -- */

  function register() {
    if (registering) {
      return;
    }
    var now = values();
    var errors = ownErrors(now);
    if (Object.keys(errors).length) {
      showErrors(errors, []);
      return;
    }
    clearErrors();
    var body = {
      key: draft.key, text: now.text, kind: now.kind, priority: now.priority, channel: now.channel, language: now.language,
      confidentiality: now.confidentiality, needs: now.needs, externalReference: now.externalReference, despite: now.despite
    };
    if (now.confidentiality !== 'anonymous') {
      if (now.call) {
        body.call = now.call;
      }
      if (now.phone.trim()) {
        body.phone = now.phone;
      }
      if (typeof now.person === 'number') {
        body.person = String(now.person);
      } else {
        body.name = now.name;
      }
    }
    if (now.category) {
      body.category = now.category.key;
    }
    if (now.place) {
      body.place = now.place.key;
    }
    if (now.joins) {
      body.joins = now.joins;
    }
    send('console/calls', body, function (answer) {
      done(answer.body);
    });
  }

  function add(grievance) {
    var now = values();
    if (!now.text.trim()) {
      showErrors({ text: AJS.I18n.getText('nivaran.console.wrong.text') }, []);
      return;
    }
    send('console/additions', { key: draft.key, reference: grievance.reference, text: now.text }, function () {
      finish([
        make('p', { 'class': 'nivaran-number' }, grievance.reference),
        make('p', {}, AJS.I18n.getText('nivaran.console.done.added', grievance.reference))
      ], AJS.I18n.getText('nivaran.console.done.added', grievance.reference));
    });
  }

  function send(path, body, success) {
    registering = true;
    window.clearTimeout(timers.save);
    byId('register').setAttribute('aria-disabled', 'true');
    showState('registering');
    function over() {
      registering = false;
      byId('register').removeAttribute('aria-disabled');
      showState('');
    }
    call('POST', path, body).then(function (answer) {
      over();
      if (answer.status === 200 || answer.status === 201) {
        dropLocally(draft.key);
        success(answer);
        return;
      }
      if (answer.body.repeats) {
        repeats = answer.body.repeats;
        showBeside();
      }
      var messages = answer.body.errorMessages || [];
      if (!messages.length && !Object.keys(answer.body.errors || {}).length) {
        messages = [AJS.I18n.getText('nivaran.console.wrong.failed', answer.status)];
      }
      showErrors(answer.body.errors || {}, messages);
      changed();
    }, function () {
      over();
      showErrors({}, [AJS.I18n.getText('nivaran.console.wrong.offline')]);
      changed();
    });
  }

  function done(made) {
    var slip = root.dataset.base + '/slip/' + encodeURIComponent(made.reference);
    finish([
      make('p', { 'class': 'nivaran-number', id: 'nivaran-reference' }, made.reference),
      make('p', { 'class': 'nivaran-spoken', id: 'nivaran-spoken', lang: made.language === 'en' ? 'en' : 'hi' }, made.spoken),
      made.pin ? make('p', { 'class': 'nivaran-pin' }, [
        AJS.I18n.getText('nivaran.console.pin') + ': ', make('strong', { id: 'nivaran-pin' }, made.pin.split('').join(' ')),
        make('small', {}, ' ' + AJS.I18n.getText('nivaran.console.pin.once'))
      ]) : null,
      make('p', {}, AJS.I18n.getText('nivaran.console.done.goes', made.department) + (made.due ? ' ' + AJS.I18n.getText('nivaran.console.done.due', made.due) : '')),
      make('p', {}, [
        make('a', { 'class': 'aui-button', id: 'nivaran-slip', href: slip, target: '_blank', rel: 'noopener' }, AJS.I18n.getText('nivaran.console.slip.open')), ' ',
        made.issueKey ? make('a', { 'class': 'aui-button', href: root.dataset.context + '/browse/' + encodeURIComponent(made.issueKey), target: '_blank', rel: 'noopener' }, made.issueKey) : null, ' ',
        button(AJS.I18n.getText('nivaran.console.next') + ' (F2)', next, { id: 'nivaran-next' })
      ])
    ], AJS.I18n.getText('nivaran.console.done') + ' ' + made.spoken);
  }

  function finish(content, words) {
    clear();
    var body = empty(byId('done-body'));
    content.forEach(function (each) {
      if (each) {
        body.appendChild(each);
      }
    });
    byId('done').hidden = false;
    byId('done-title').focus();
    byId('done').scrollIntoView({ block: 'start' });
    say(words);
    listDrafts();
  }

  function next() {
    byId('phone').focus();
  }

  /* -- keys -- */

  function keys(event) {
    if (event.key === 'F2') {
      event.preventDefault();
      byId('phone').focus();
    } else if (event.key === 'F4' && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      byId('text').focus();
    } else if (event.key === 'F8') {
      event.preventDefault();
      (byId('beside').querySelector('button, a') || byId('beside')).focus();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      register();
    }
  }

  function start() {
    root = byId('console');
    if (!root) {
      return;
    }
    form = document.getElementById('nivaran-call');
    fresh();
    combo('category', 'categories');
    combo('place', 'places');
    document.addEventListener('keydown', keys);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      register();
    });
    form.addEventListener('keydown', function (event) {
      // Enter in a field goes on; it never registers half a call.
      if (event.key === 'Enter' && !event.ctrlKey && event.target.tagName === 'INPUT') {
        event.preventDefault();
      }
    });
    form.addEventListener('input', function (event) {
      var name = event.target.name;
      if (name === 'phone' || name === 'name') {
        later('people', TYPING * 2, lookUp);
      }
      if (name === 'text') {
        check();
      }
      if (name && event.target.value) {
        fieldError(name, '');
      }
      changed();
    });
    form.addEventListener('change', function (event) {
      if (event.target.name === 'confidentiality') {
        showConfidentiality();
        check();
      }
      if (event.target.name === 'kind') {
        check();
      }
      changed();
    });
    byId('clear').addEventListener('click', function () {
      window.clearTimeout(timers.save);
      save();
      clear();
      byId('done').hidden = true;
      byId('phone').focus();
      later('drafts', RETRY / 4, listDrafts);
    });
    window.addEventListener('beforeunload', function () {
      if (draft.dirty && !isEmpty(values())) {
        keepLocally();
      }
    });
    if (root.dataset.phone) {
      form.elements.phone.value = root.dataset.phone;
      lookUp();
      byId('text').focus();
    } else {
      byId('phone').focus();
    }
    showConfidentiality();
    listDrafts();
    root.dataset.ready = 'yes';
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
