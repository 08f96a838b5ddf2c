package org.nivaran.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.notify.MessagingWindow;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.DeskStaff;
import org.nivaran.jira.people.Names;

/**
 * The panel on what came and can go by the grievance's channel: whether free text may be sent, the
 * files, and what is said in them.
 */
public final class ChannelPanel implements ContextProvider {
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final ChannelFile file;
  private final DeskStaff staff;
  private final Names names;
  private final Texts texts;
  private final InstantSource time;

  public ChannelPanel(
      ReferenceData data,
      GrievanceStore grievances,
      ChannelFile file,
      DeskStaff staff,
      Names names,
      Texts texts,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.file = file;
    this.staff = staff;
    this.names = names;
    this.texts = texts;
    this.time = time;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  /** The view: {@code known} is false for an issue that is not in the desk's books. */
  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    ApplicationUser user = context.get("user") instanceof ApplicationUser known ? known : null;
    return PanelIssue.in(context)
        .flatMap(
            issue ->
                grievances
                    .find(new IssueId(issue.getId()))
                    .map(grievance -> view(issue, grievance, user)))
        .orElse(Map.of("known", Boolean.FALSE));
  }

  private Map<String, Object> view(
      Issue issue, Grievance grievance, @Nullable ApplicationUser user) {
    Moments moments = new Moments(texts, data.current().district().zone());
    boolean may = staff.mayHandle(issue, user);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("known", Boolean.TRUE);
    view.put("reference", grievance.reference().toString());
    view.put("window", window(grievance, moments));
    view.put("silence", silence(grievance, moments));
    view.put("may", may);
    view.put("media", file.media(grievance).stream().map(medium -> line(medium, moments)).toList());
    return view;
  }

  /** One sentence, or none for a grievance that came another way. */
  private List<String> window(Grievance grievance, Moments moments) {
    return file.conversation(grievance).stream()
        .map(conversation -> window(conversation.lastInbound(), moments))
        .toList();
  }

  private String window(@Nullable Instant last, Moments moments) {
    if (last == null) {
      return texts.get("channel.window.closed");
    }
    return MessagingWindow.isOpen(last, time.instant())
        ? texts.get("channel.window.open", moments.at(MessagingWindow.ends(last)))
        : texts.get("channel.window.shut", moments.at(last));
  }

  private List<String> silence(Grievance grievance, Moments moments) {
    return file.consent(grievance)
        .filter(ConsentLog.Entry::silent)
        .map(entry -> List.of(texts.get("channel.silent", moments.at(entry.at()), entry.words())))
        .orElse(List.of());
  }

  private Map<String, Object> line(Medium medium, Moments moments) {
    Medium.Transcript transcript = medium.transcript();
    MediaKind kind = medium.of().kind();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", Long.toString(medium.id().value()));
    line.put("kind", texts.get("channel.kind." + kind.key()));
    line.put("at", moments.at(medium.of().sent()));
    line.put("state", texts.get("channel.state." + medium.state().name()));
    line.put("look", look(medium.state()));
    line.put("file", orEmpty(medium.fileName()));
    line.put("sentName", orEmpty(medium.of().handle().fileName()));
    line.put("trouble", trouble(medium));
    line.put("dead", medium.state() == Medium.State.DEAD);
    line.put("spoken", kind == MediaKind.AUDIO || kind == MediaKind.VIDEO || transcript != null);
    line.put("transcript", transcript == null ? "" : transcript.text());
    line.put("by", transcript == null ? "" : by(transcript, moments));
    return line;
  }

  private String by(Medium.Transcript transcript, Moments moments) {
    Instant at = transcript.at();
    return texts.get("channel.transcript.by", names.of(transcript.by()), moments.at(at));
  }

  private String trouble(Medium medium) {
    String error = medium.lastError();
    if (error == null || medium.state() == Medium.State.ATTACHED) {
      return "";
    }
    return switch (error) {
      case "type", "too-large", "address", "id" -> texts.get("channel.why." + error);
      default -> error;
    };
  }

  private static String look(Medium.State state) {
    return switch (state) {
      case ATTACHED -> "success";
      case DEAD -> "removed";
      case WAITING, CLAIMED -> "inprogress";
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
