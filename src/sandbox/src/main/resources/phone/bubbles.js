/**
 * Turns messages into elements. Every text of a message goes in as a text node: what citizens and
 * the desk write is never read as markup.
 */
import { say, currentLanguage } from './words.js';

const TICKS = { pending: '◷', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '!' };

/** An element with a class and a text. */
export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/**
 * The bubble of a message.
 *
 * @param actions what the bubble may ask for: press(message, kind, id), choose(message), again(message),
 *     share(kind, message), quoted(id)
 */
export function bubble(message, actions) {
  const element = make('article', message.mine ? 'bubble mine' : 'bubble');
  element.dataset.id = message.id;
  element.append(make('span', 'away', say(message.mine ? 'mine' : 'theirs') + ': '));
  if (message.mine && message.content.context) {
    const quoted = actions.quoted(message.content.context.id);
    if (quoted) {
      element.append(make('span', 'quoted', quoted));
    }
  }
  const content = message.content;
  const type = content.type || 'text';
  const draw = DRAWERS[type] || (() => element.append(paragraph('[' + type + ']')));
  draw(element, content, message, actions);
  element.append(meta(message, actions));
  return element;
}

/** Brings a bubble's time and ticks up to date. */
export function refresh(element, message, actions) {
  element.querySelector('.meta').replaceWith(meta(message, actions));
}

/** A short text that stands for a message, for quotes. */
export function summary(content) {
  if (content.text) {
    return content.text.body;
  }
  if (content.interactive && content.interactive.body) {
    return content.interactive.body.text;
  }
  return content.template ? content.template.name : '';
}

const DRAWERS = {
  text: (element, content) => element.append(formatted(content.text.body)),
  interactive: drawInteractive,
  template: drawTemplate,
  button: (element, content) => element.append(paragraph(content.button.text)),
  location: (element, content) => {
    const place = content.location;
    if (place.name) {
      element.append(paragraph(place.name));
    }
    element.append(paragraph(say('place', place.latitude.toFixed(4), place.longitude.toFixed(4))));
  },
  image: (element, content) => {
    const picture = make('img');
    picture.src = 'phone/api/media/' + encodeURIComponent(content.image.id);
    picture.alt = content.image.caption || say('pictureAlt');
    element.append(picture);
    caption(element, content.image);
  },
  video: (element, content) => {
    const video = make('video');
    video.controls = true;
    video.src = 'phone/api/media/' + encodeURIComponent(content.video.id);
    element.append(video);
    caption(element, content.video);
  },
  audio: (element, content) => {
    const audio = make('audio');
    audio.controls = true;
    audio.src = 'phone/api/media/' + encodeURIComponent(content.audio.id);
    element.append(audio);
  },
  document: (element, content) => {
    element.append(paragraph(say('document') + ': ' + (content.document.filename || content.document.mime_type)));
    caption(element, content.document);
  },
  contacts: (element, content) => {
    const card = content.contacts[0];
    const phones = (card.phones || []).map((phone) => phone.phone).join(', ');
    element.append(paragraph(say('contactCard', card.name.formatted_name + ' ' + phones)));
  }
};

function drawInteractive(element, content, message, actions) {
  const interactive = content.interactive;
  const reply = interactive.button_reply || interactive.list_reply;
  if (reply) {
    element.append(paragraph(reply.title));
    return;
  }
  if (interactive.header) {
    element.append(make('p', 'header', interactive.header.text));
  }
  element.append(formatted(interactive.body.text));
  if (interactive.footer) {
    element.append(make('p', 'faint', interactive.footer.text));
  }
  const row = make('div', 'actions');
  const action = interactive.action;
  switch (interactive.type) {
    case 'button':
      for (const button of action.buttons) {
        row.append(pressable(button.reply.title, button.reply.id, () => actions.press(message, 'button', button.reply.id)));
      }
      break;
    case 'list': {
      const open = pressable(action.button, undefined, () => actions.choose(message));
      open.setAttribute('aria-haspopup', 'dialog');
      row.append(open);
      break;
    }
    case 'cta_url':
      row.append(link(action.parameters));
      break;
    case 'location_request_message':
      row.append(pressable(say('shareLocation'), undefined, () => actions.share('location', message)));
      break;
    case 'request_contact_info':
      row.append(pressable(say('shareNumber'), undefined, () => actions.share('contact', message)));
      break;
  }
  element.append(row);
}

function drawTemplate(element, content, message, actions) {
  const template = content.template;
  element.append(make('p', 'faint', say('template', template.name, template.language.code)));
  const row = make('div', 'actions');
  for (const component of template.components || []) {
    for (const parameter of component.parameters || []) {
      if (parameter.type === 'text') {
        element.append(paragraph(parameter.text));
      } else if (parameter.type === 'payload') {
        row.append(pressable(parameter.payload, parameter.payload, () => actions.press(message, 'button', parameter.payload)));
      }
    }
  }
  if (row.childElementCount > 0) {
    element.append(row);
  }
}

function pressable(title, id, onPress) {
  const button = make('button', '', title);
  button.type = 'button';
  button.dir = 'auto';
  if (id !== undefined) {
    button.dataset.reply = id;
  }
  button.addEventListener('click', onPress);
  return button;
}

function link(parameters) {
  const anchor = make('a', '', parameters.display_text);
  if (/^https?:\/\//i.test(parameters.url)) {
    anchor.href = parameters.url;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
  }
  return anchor;
}

function caption(element, medium) {
  if (medium.caption) {
    element.append(paragraph(medium.caption));
  }
}

function paragraph(text) {
  const element = make('p', '', text);
  element.dir = 'auto';
  return element;
}

/** A paragraph in which *this* is bold, as phones show it. */
function formatted(text) {
  const element = make('p');
  element.dir = 'auto';
  text.split(/\*([^*\n]+)\*/).forEach((part, index) => {
    element.append(index % 2 === 1 ? make('strong', '', part) : document.createTextNode(part));
  });
  return element;
}

function meta(message, actions) {
  const row = make('div', 'meta');
  const time = make('time', '', clockTime(message.at));
  time.dateTime = message.at;
  row.append(time);
  if (message.mine) {
    const tick = make('span', message.tick === 'read' ? 'tick blue' : 'tick', TICKS[message.tick]);
    tick.setAttribute('aria-hidden', 'true');
    row.append(tick, make('span', 'away', say(message.tick)));
    row.dataset.tick = message.tick;
    if (message.attempts > 0 && message.webhookStatus !== 200 && message.tick === 'sent') {
      row.append(trouble(message, actions));
    }
  }
  return row;
}

function trouble(message, actions) {
  const text = message.webhookStatus === 0
    ? say('noAnswer', message.attempts)
    : say('badAnswer', message.webhookStatus, message.attempts);
  const element = make('span', 'trouble', text);
  element.append(pressable(say('again'), undefined, () => actions.again(message)));
  return element;
}

function clockTime(instant) {
  return new Intl.DateTimeFormat(currentLanguage() === 'hi' ? 'hi-IN' : 'en-IN', {
    timeZone: 'Asia/Kolkata',
    hour: 'numeric',
    minute: '2-digit'
  }).format(new Date(instant));
}
