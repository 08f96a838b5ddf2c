package org.nivaran.core.notify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;

/** The words the desk begins with; an admin may change each. */
final class StandardMessages {

  static final List<MessageTemplate> ALL = all();

  private static List<MessageTemplate> all() {
    List<MessageTemplate> all = new ArrayList<>();
    add(
        all,
        MessageKind.ACKNOWLEDGED,
        "आपकी शिकायत दर्ज हो गई है।\nक्रमांक: {reference}\nविभाग: {department}\n"
            + "निराकरण की तिथि: {due}\nऔर जानकारी देनी हो तो यहीं लिखें।",
        "Your grievance is registered.\nNumber: {reference}\nDepartment: {department}\n"
            + "To be solved by: {due}\nIf there is more to say, write it here.");
    add(
        all,
        MessageKind.ACKNOWLEDGED_UNROUTED,
        "आपकी शिकायत दर्ज हो गई है।\nक्रमांक: {reference}\nकॉल सेंटर इसे सही विभाग तक पहुंचाएगा।",
        "Your grievance is registered.\nNumber: {reference}\n"
            + "The call centre will pass it to the right department.");
    add(
        all,
        MessageKind.GREETING,
        "नमस्कार! कलेक्टर कॉल सेंटर में आपका स्वागत है।\n"
            + "अपनी शिकायत एक संदेश में लिखें: क्या समस्या है और किस गांव या वार्ड में।",
        "Welcome to the collector's call centre.\n"
            + "Write your grievance in one message: what is wrong, and in which village or ward.");
    add(
        all,
        MessageKind.INVITE_NEW,
        "अपनी नई शिकायत लिखें: क्या समस्या है और किस गांव या वार्ड में।",
        "Write your new grievance: what is wrong, and in which village or ward.");
    add(
        all,
        MessageKind.ASK_FOR_WORDS,
        "यह संदेश हम पढ़ नहीं सके। कृपया अपनी बात लिखकर भेजें।",
        "We could not read this message. Please write it in words.");
    add(
        all,
        MessageKind.JOINED,
        "आपका संदेश शिकायत {reference} में जोड़ दिया गया है।",
        "Your message was added to grievance {reference}.");
    add(
        all,
        MessageKind.STATUS_OPEN,
        "शिकायत {reference} पर काम चल रहा है।\nविभाग: {department}\nनिराकरण की तिथि: {due}",
        "Grievance {reference} is being worked on.\nDepartment: {department}\n"
            + "To be solved by: {due}");
    add(
        all,
        MessageKind.STATUS_DONE,
        "शिकायत {reference} का निराकरण हो चुका है।",
        "Grievance {reference} is resolved.");
    add(
        all,
        MessageKind.STATUS_UNKNOWN,
        "आपके नाम से ऐसी कोई शिकायत नहीं मिली।",
        "We found no such grievance of yours.");
    add(
        all,
        MessageKind.QUESTION,
        "शिकायत {reference} के लिए जानकारी चाहिए:\n{question}\nकृपया यहीं उत्तर दें।",
        "For grievance {reference} we need to know:\n{question}\nPlease answer here.");
    add(
        all,
        MessageKind.RESOLVED,
        "शिकायत {reference} का निराकरण किया गया है:\n{action}\nक्या आपकी समस्या हल हो गई?",
        "Grievance {reference} was resolved:\n{action}\nIs your problem solved?");
    add(all, MessageKind.BUTTON_SOLVED, "हां, हल हो गई", "Yes, solved");
    add(all, MessageKind.BUTTON_NOT_SOLVED, "नहीं, हल नहीं हुई", "No, not solved");
    add(
        all,
        MessageKind.THANKS,
        "धन्यवाद। शिकायत {reference} बंद कर दी गई है।",
        "Thank you. Grievance {reference} is closed.");
    add(
        all,
        MessageKind.REOPENED,
        "शिकायत {reference} फिर से खोली गई है और स्तर {level} के अधिकारी को भेजी गई है।",
        "Grievance {reference} is open again and was sent to an officer of level {level}.");
    add(
        all,
        MessageKind.ANSWER_REFUSED,
        "यह उत्तर अब दर्ज नहीं हो सकता। कोई समस्या हो तो लिखकर भेजें।",
        "This answer can no longer be taken. If anything is wrong, please write to us.");
    add(
        all,
        MessageKind.TALK_WANTED,
        "शिकायत {reference}: सांकेतिक भाषा में वीडियो बातचीत {due} तक होगी। लिंक यहीं मिलेगा। "
            + "आपको फोन नहीं किया जाएगा।",
        "Grievance {reference}: we will talk with you in sign language by video by {due}. "
            + "The link comes here. Nobody will telephone you.");
    add(
        all,
        MessageKind.TALK_BOOKED,
        "शिकायत {reference}: सांकेतिक भाषा में वीडियो बातचीत {when} पर तय हुई है। लिंक यहीं मिलेगा।",
        "Grievance {reference}: the video talk in sign language is on {when}. "
            + "The link comes here.");
    add(
        all,
        MessageKind.TALK_LINK,
        "शिकायत {reference}: दुभाषिया वीडियो पर आपकी प्रतीक्षा कर रहे हैं।\n{link}",
        "Grievance {reference}: the interpreter is waiting for you on video.\n{link}");
    add(
        all,
        MessageKind.TALK_MISSED,
        "शिकायत {reference}: वीडियो बातचीत नहीं हो सकी। नया समय चाहिए तो यहीं लिखें "
            + "या सांकेतिक भाषा में वीडियो भेजें।",
        "Grievance {reference}: the video talk did not take place. For another time write here, "
            + "or send a video in sign language.");
    add(
        all,
        MessageKind.TALK_CANCELLED,
        "शिकायत {reference}: तय की गई वीडियो बातचीत नहीं होगी।",
        "Grievance {reference}: the video talk will not take place.");
    conversation(all);
    notes(all);
    return List.copyOf(all);
  }

  private static void conversation(List<MessageTemplate> all) {
    add(
        all,
        MessageKind.SILENT,
        "ठीक है, अब हम आपको अपनी ओर से संदेश नहीं भेजेंगे। आपकी शिकायतों पर काम चलता रहेगा।\n"
            + "फिर से संदेश पाने के लिए \"शुरू\" लिखें।",
        "All right, we will not write to you on our own any more. Work on your grievances goes on.\n"
            + "To hear from us again, write \"START\".");
    add(
        all,
        MessageKind.SPEAKING,
        "आपको फिर से संदेश भेजे जाएंगे। बंद करने के लिए \"बंद\" लिखें।",
        "You will hear from us again. To stop, write \"STOP\".");
    add(
        all,
        MessageKind.LANGUAGE,
        "ठीक है, अब हम आपसे हिंदी में बात करेंगे।",
        "All right, from now on we will answer in English.");
    add(
        all,
        MessageKind.NUMBER_KNOWN,
        "धन्यवाद, आपका फ़ोन नंबर दर्ज कर लिया गया है।",
        "Thank you, your telephone number is noted.");
    add(
        all,
        MessageKind.CANNOT_SEE,
        "आपने जो भेजा, वह हमें दिखाई नहीं दिया। कृपया वही बात लिखकर, फ़ोटो या आवाज़ में भेजें।"
            + " शिकायत {reference} पर दर्ज है कि कुछ आया था।",
        "We could not see what you sent. Please send it again in words, as a photo or as a voice"
            + " message. Grievance {reference} notes that something came.");
    add(
        all,
        MessageKind.OTHER_MATTER,
        "आपका संदेश शिकायत {reference} में जोड़ दिया गया है। क्या यह उसी शिकायत के बारे में है?",
        "Your message was added to grievance {reference}. Is it about that grievance?");
    add(all, MessageKind.BUTTON_SAME, "हां, उसी के बारे में", "Yes, the same");
    add(all, MessageKind.BUTTON_NEW, "नहीं, नई शिकायत", "No, a new one");
    add(all, MessageKind.CHOICES, "विषय चुनें", "Choose a subject");
    add(all, MessageKind.CHOICES_MORE, "और विषय देखें", "More subjects");
    add(all, MessageKind.CHOICES_NONE, "कुछ और", "Something else");
    add(
        all,
        MessageKind.CHOICE_TAKEN,
        "धन्यवाद। शिकायत {reference} अब {department} को भेजी गई है।\nनिराकरण की तिथि: {due}",
        "Thank you. Grievance {reference} went to {department}.\nTo be solved by: {due}");
    add(
        all,
        MessageKind.CHOICE_NOTED,
        "धन्यवाद। शिकायत {reference} में यह दर्ज कर लिया गया है।",
        "Thank you. This is noted with grievance {reference}.");
  }

  /** What the desk writes into the issue for its own people. */
  private static void notes(List<MessageTemplate> all) {
    add(
        all,
        MessageKind.NOTE_EDITED,
        "नागरिक ने अपना संदेश बदला।\nपहले: {before}\nअब: {after}",
        "The citizen changed a message.\nBefore: {before}\nNow: {after}");
    add(
        all,
        MessageKind.NOTE_WITHDRAWN,
        "नागरिक ने अपना संदेश हटाया। हटाया गया संदेश: {before}",
        "The citizen withdrew a message. It said: {before}");
    add(
        all,
        MessageKind.NOTE_SIGNED,
        "नागरिक ने सांकेतिक भाषा में कहा, दुभाषिये के शब्दों में (नागरिक से पुष्टि बाकी):",
        "The citizen said in sign language, in the interpreter's words (not yet signed back):");
    add(
        all,
        MessageKind.NOTE_SIGNED_BACK,
        "नागरिक ने संकेतों में दोहराए गए शब्द सही बताए:",
        "The words were signed back, and the citizen confirmed them:");
    add(
        all,
        MessageKind.NOTE_SIGNED_WRONG,
        "संकेतों में दोहराने पर नागरिक ने ये शब्द सही नहीं बताए:",
        "The words were signed back, and the citizen said that it is not so:");
    add(
        all,
        MessageKind.NOTE_CHOSEN,
        "नागरिक ने विषय चुना: {choice}",
        "The citizen chose the subject: {choice}");
    add(
        all,
        MessageKind.NOTE_MOVED,
        "नागरिक के अनुसार यह अलग शिकायत है: {reference}",
        "The citizen says that this is another matter: {reference}");
    add(
        all,
        MessageKind.NOTE_NOT_FETCHED,
        "नागरिक की भेजी फ़ाइल नहीं मिल सकी: {file} ({reason})",
        "A file of the citizen could not be fetched: {file} ({reason})");
    add(
        all,
        MessageKind.NOTE_CALL,
        "नागरिक को संदेश नहीं पहुंचा। कृपया फ़ोन करें। ({reason})",
        "The citizen could not be reached by message. Please call. ({reason})");
    add(
        all,
        MessageKind.NOTE_WRITE,
        "नागरिक को संदेश नहीं पहुंचा, और उन्हें फ़ोन नहीं करना है। कृपया किसी और तरीके से बताएं। ({reason})",
        "The citizen could not be reached by message and must not be telephoned. Please tell them"
            + " another way. ({reason})");
  }

  private static void add(
      List<MessageTemplate> all, MessageKind kind, String hindi, String english) {
    all.add(new MessageTemplate(kind.key(), Language.HINDI, hindi, none()));
    all.add(new MessageTemplate(kind.key(), Language.ENGLISH, english, none()));
  }

  private static @Nullable String none() {
    return null;
  }

  private StandardMessages() {}
}
