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
    return List.copyOf(all);
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
