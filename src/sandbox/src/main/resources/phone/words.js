/** Everything the page says, in Hindi and in English. */
export const WORDS = {
  hi: {
    other: 'English',
    title: 'नागरिक का फ़ोन',
    subtitle: 'यहाँ लिखें जैसे कोई नागरिक लिखता है; उत्तर डेस्क से आते हैं।',
    who: 'कौन लिख रहा है',
    citizen: 'नागरिक',
    line: 'डेस्क की लाइन',
    lineNumber: 'लाइन {0} · {1}',
    desk: 'शिकायत डेस्क · लाइन {0}',
    hiddenNumber: 'नंबर छिपा है · {0}',
    windowOpen: 'उत्तर दे सकता है: और {0} घं {1} मि',
    windowShut: '24 घंटे बीत गए: केवल टेम्पलेट',
    windowNever: 'अभी तक कोई संदेश नहीं',
    nothing: 'नीचे लिखें या कोई उदाहरण चुनें।',
    examples: 'आज़माएँ:',
    message: 'संदेश',
    write: 'संदेश लिखें',
    send: 'भेजें',
    more: 'और भेजें, और जाँचें',
    location: 'स्थान भेजें',
    picture: 'नमूना फ़ोटो भेजें',
    contact: 'अपना नंबर साझा करें',
    file: 'अपनी फ़ोटो, वीडियो, आवाज़ या PDF',
    tests: 'जाँच',
    twice: 'अगला संदेश दो बार पहुँचाएँ (जैसे Meta कभी-कभी करता है)',
    later: '24 घंटे बाद',
    laterHint: 'इस बातचीत की 24 घंटे की खिड़की बंद हो जाती है।',
    ticks: 'टिक का अर्थ',
    legendPending: 'भेजा जा रहा है',
    legendSent: 'निकला, डेस्क ने अभी नहीं लिया',
    legendDelivered: 'डेस्क ने ले लिया',
    legendRead: 'डेस्क ने पढ़ा',
    cancel: 'रहने दें',
    mine: 'आप',
    theirs: 'डेस्क',
    conversation: 'बातचीत',
    pending: 'भेजा जा रहा है',
    sent: 'निकला',
    delivered: 'पहुँचा',
    read: 'पढ़ा गया',
    failed: 'नहीं पहुँचा',
    noAnswer: 'डेस्क से उत्तर नहीं; कोशिश {0}, फिर होगी',
    badAnswer: 'डेस्क ने {0} कहा; कोशिश {1}, फिर होगी',
    again: 'अभी फिर भेजें',
    choose: 'चुनें',
    shareLocation: 'अपना स्थान भेजें',
    shareNumber: 'अपना नंबर साझा करें',
    place: 'स्थान: {0}, {1}',
    pictureAlt: 'भेजी गई फ़ोटो',
    document: 'फ़ाइल',
    contactCard: 'संपर्क: {0}',
    template: 'टेम्पलेट {0} ({1})',
    newMessage: 'डेस्क का नया संदेश',
    tooLarge: 'फ़ाइल बहुत बड़ी है',
    offline: 'सैंडबॉक्स से संपर्क नहीं',
    placeName: 'ग्राम पंचायत भवन, {0}'
  },
  en: {
    other: 'हिन्दी',
    title: "Citizen's phone",
    subtitle: 'Write here as a citizen would; the answers come from the desk.',
    who: 'Who is writing',
    citizen: 'Citizen',
    line: "Desk's line",
    lineNumber: 'Line {0} · {1}',
    desk: 'Grievance desk · line {0}',
    hiddenNumber: 'Number hidden · {0}',
    windowOpen: 'May answer for {0} h {1} min',
    windowShut: '24 hours are over: templates only',
    windowNever: 'No message yet',
    nothing: 'Write below, or choose an example.',
    examples: 'Try:',
    message: 'Message',
    write: 'Write a message',
    send: 'Send',
    more: 'Send more, and test',
    location: 'Send a place',
    picture: 'Send a sample picture',
    contact: 'Share my number',
    file: 'Your own picture, video, voice or PDF',
    tests: 'Tests',
    twice: 'Deliver the next message twice (as Meta sometimes does)',
    later: '24 hours later',
    laterHint: "Shuts this chat's 24-hour window.",
    ticks: 'What the ticks mean',
    legendPending: 'on its way',
    legendSent: 'sent, the desk has not taken it',
    legendDelivered: 'the desk has taken it',
    legendRead: 'the desk has read it',
    cancel: 'Cancel',
    mine: 'You',
    theirs: 'Desk',
    conversation: 'Chat',
    pending: 'on its way',
    sent: 'sent',
    delivered: 'delivered',
    read: 'read',
    failed: 'not delivered',
    noAnswer: 'The desk did not answer; try {0}, will be repeated',
    badAnswer: 'The desk answered {0}; try {1}, will be repeated',
    again: 'Try now',
    choose: 'Choose',
    shareLocation: 'Send my place',
    shareNumber: 'Share my number',
    place: 'Place: {0}, {1}',
    pictureAlt: 'Picture that was sent',
    document: 'File',
    contactCard: 'Contact: {0}',
    template: 'Template {0} ({1})',
    newMessage: 'New message from the desk',
    tooLarge: 'The file is too large',
    offline: 'The sandbox cannot be reached',
    placeName: 'Panchayat office, {0}'
  }
};

let language = 'hi';

export function setLanguage(chosen) {
  language = chosen === 'en' ? 'en' : 'hi';
}

export function currentLanguage() {
  return language;
}

/** A text in the page's language, with {0}, {1} … filled in. */
export function say(key, ...values) {
  return WORDS[language][key].replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)]));
}

/** Writes the page's language into every element that names a word. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-word]')) {
    element.textContent = say(element.dataset.word);
  }
  for (const element of root.querySelectorAll('[data-word-placeholder]')) {
    element.placeholder = say(element.dataset.wordPlaceholder);
  }
}
