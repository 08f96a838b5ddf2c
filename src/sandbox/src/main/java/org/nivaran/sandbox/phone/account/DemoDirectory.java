package org.nivaran.sandbox.phone.account;

import java.util.ArrayList;
import java.util.List;
import org.nivaran.sandbox.phone.account.Citizen.Words;

/**
 * The demonstration's people: invented citizens of real places in Raipur district. Their numbers
 * are invented too, and nothing here ever calls one.
 */
public final class DemoDirectory {
  private static final String PUMP = "हमारे गांव का हैंडपंप तीन दिन से खराब है";

  private DemoDirectory() {}

  /** People, accounts and the four lines with their fixed ids and tokens. */
  public static Directory create() {
    return new Directory(citizens(), accounts(), lines());
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int n = 1; n <= 4; n++) {
      lines.add(
          new Line(
              Integer.toString(n),
              "10000000000000" + n,
              "91771000000" + n,
              "demo-access-token-" + n));
    }
    return lines;
  }

  private static List<Account> accounts() {
    return List.of(
        new Account("sunita", "919100000101", "IN.20810000000101", "Sunita Verma"),
        new Account("ramesh", "919100000102", "IN.20810000000102", "रमेश साहू"),
        new Account("dewangan-family", "919100000103", "IN.20810000000103", "देवांगन परिवार"),
        new Account("imran", "919100000105", "IN.20810000000105", "Imran"),
        new Account("meena", "919100000106", "IN.20810000000106", "मीना"),
        new Account("radhika", null, "IN.20810000000107", "radhika.n"),
        new Account("joseph", "919100000108", "IN.20810000000108", "Joseph Tirkey"));
  }

  private static List<Citizen> citizens() {
    return List.of(
        new Citizen(
            "sunita",
            new Words("सुनीता वर्मा", "Sunita Verma"),
            new Words("मंदिर हसौद", "Mandir Hasaud"),
            new Words("किसान, हिंदी में लिखती हैं", "Farmer, writes in Hindi"),
            "sunita",
            List.of(
                PUMP,
                "मंदिर हसौद में नल में गंदा पानी आ रहा है, बच्चे बीमार पड़ रहे हैं",
                "पंचायत भवन के पास नाली जाम है, बदबू आती है")),
        new Citizen(
            "ramesh",
            new Words("रमेश साहू", "Ramesh Sahu"),
            new Words("आरंग", "Arang"),
            new Words("अंग्रेज़ी अक्षरों में हिंदी लिखते हैं", "Writes Hindi in Latin letters"),
            "ramesh",
            List.of(
                "Hamare mohalle me street light 5 din se band hai, Arang ward 7",
                "Transformer jal gaya hai, kal raat se bijli nahi hai",
                "Namaste")),
        new Citizen(
            "kamla",
            new Words("कमला देवांगन", "Kamla Dewangan"),
            new Words("अभनपुर", "Abhanpur"),
            new Words("बेटे के साथ एक ही मोबाइल चलाती हैं", "Shares one handset with her son"),
            "dewangan-family",
            List.of(
                "मैं कमला देवांगन, राशन कार्ड में मेरी बहू का नाम नहीं जुड़ा है",
                "राशन दुकान दो महीने से चावल कम दे रही है")),
        new Citizen(
            "pawan",
            new Words("पवन देवांगन", "Pawan Dewangan"),
            new Words("अभनपुर", "Abhanpur"),
            new Words("माँ के साथ एक ही मोबाइल चलाते हैं", "Shares one handset with his mother"),
            "dewangan-family",
            List.of(
                "मैं पवन, हमारे स्कूल में गणित के शिक्षक नहीं हैं",
                "Abhanpur bus stand ke paas kachra uthane gadi nahi aati")),
        new Citizen(
            "imran",
            new Words("इमरान खान", "Imran Khan"),
            new Words("रायपुर, वार्ड 23", "Raipur, ward 23"),
            new Words("अंग्रेज़ी में लिखते हैं", "Writes in English"),
            "imran",
            List.of(
                "There is a big pothole on the main road near Jaistambh Chowk, two people fell today",
                "Garbage has not been collected in our lane for a week",
                "When will my complaint be solved?")),
        new Citizen(
            "meena",
            new Words("मीना यादव", "Meena Yadav"),
            new Words("तिल्दा-नेवरा", "Tilda-Newra"),
            new Words(
                "सुन नहीं सकतीं; फ़ोन न करें, लिखें या वीडियो भेजें",
                "Deaf: never telephone, write or sign"),
            "meena",
            List.of(
                "मैं सुन नहीं सकती। कृपया फोन न करें। मेरी दिव्यांग पेंशन चार महीने से नहीं आई",
                "I am deaf. I need a sign language interpreter at the tehsil office")),
        new Citizen(
            "radhika",
            new Words("राधिका निषाद", "Radhika Nishad"),
            new Words("धरसींवा", "Dharsiwa"),
            new Words(
                "नंबर छिपा है, केवल यूज़रनेम", "Number hidden, known only by business-scoped id"),
            "radhika",
            List.of(
                "आंगनबाड़ी में बच्चों को खाना नहीं मिल रहा है",
                "गांव की सड़क पर पुलिया टूट गई है, धरसींवा")),
        new Citizen(
            "joseph",
            new Words("जोसेफ तिर्की", "Joseph Tirkey"),
            new Words("खरोरा", "Kharora"),
            new Words("छत्तीसगढ़ी और हिंदी", "Chhattisgarhi and Hindi"),
            "joseph",
            List.of(
                "हमर गांव म बिजली नइ हे दू दिन ले",
                "पटवारी नामांतरण के लिए पैसे मांग रहा है",
                "धन्यवाद")));
  }
}
