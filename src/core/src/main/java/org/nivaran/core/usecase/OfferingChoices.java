package org.nivaran.core.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Interaction;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.MessageLimits;
import org.nivaran.core.notify.Offer;
import org.nivaran.core.notify.OfferTokens;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.IssueTracker.FieldChange;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;

/**
 * Offers the citizen what helps the desk, and takes the answer: a list of subjects where nobody
 * knows whose a grievance is, and "is it about that one?". Nothing has to be answered. Safe for
 * many threads and nodes.
 */
public final class OfferingChoices {

  /** One row of a list is for more of them, and one for none of them. */
  private static final int ON_A_PAGE = MessageLimits.ROWS - 2;

  private final ReferenceData referenceData;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;
  private final OfferTokens tokens;

  public OfferingChoices(
      ReferenceData referenceData,
      GrievanceStore grievances,
      IssueTracker tracker,
      OfferTokens tokens) {
    this.referenceData = referenceData;
    this.grievances = grievances;
    this.tracker = tracker;
    this.tokens = tokens;
  }

  /** What goes with the acknowledgement: what the desk would like to know most. */
  public Interaction withAcknowledgement(Grievance grievance, Language language) {
    if (grievance.department().isDesk()) {
      return subjects(grievance.issue(), 0, language);
    }
    return grievance.subject().place() == null ? new Interaction.AskLocation() : Interaction.NONE;
  }

  /** Whether a message is about the grievance it was added to; empty if that cannot be asked. */
  public Optional<OutboundMessage> otherMatter(
      Grievance grievance, String messageKey, Language language) {
    Optional<String> same = tokens.write(new Offer(Offer.Kind.SAME, grievance.issue(), ""));
    Optional<String> fresh = tokens.write(new Offer(Offer.Kind.NEW, grievance.issue(), messageKey));
    if (same.isEmpty() || fresh.isEmpty()) {
      return Optional.empty();
    }
    Desk desk = referenceData.current();
    List<Button> buttons =
        List.of(
            new Button(same.get(), words(MessageKind.BUTTON_SAME, language)),
            new Button(fresh.get(), words(MessageKind.BUTTON_NEW, language)));
    return Optional.of(
        Wording.about(desk, MessageKind.OTHER_MATTER, grievance, language)
            .with(new Interaction.Buttons(buttons)));
  }

  /** The offer in a payload, if it was made by us for a grievance of this person. */
  public Optional<Offer> read(String payload, Set<CitizenId> person) {
    return tokens
        .read(payload)
        .filter(
            offer ->
                grievances
                    .find(offer.about())
                    .flatMap(Grievance::citizen)
                    .filter(person::contains)
                    .isPresent());
  }

  /**
   * Takes the answer to a list of subjects.
   *
   * @param key of the message; taking it again changes nothing more
   * @return what to say
   * @throws org.nivaran.core.port.IssueTrackerException if Jira fails; call again later
   */
  public OutboundMessage choose(String key, Offer offer, Language language) {
    return switch (offer.kind()) {
      case PAGE -> another(offer, pageOf(offer.what()), language);
      case DEPARTMENT -> department(key, offer, new DepartmentKey(offer.what()), language);
      case CATEGORY -> category(key, offer, new CategoryKey(offer.what()), language);
      case NONE, SAME, NEW -> noted(offer, language);
    };
  }

  private OutboundMessage another(Offer offer, int page, Language language) {
    return Wording.plain(referenceData.current(), MessageKind.CHOICES, language)
        .with(subjects(offer.about(), page, language));
  }

  /** A department with several subjects is asked about once more. */
  private OutboundMessage department(
      String key, Offer offer, DepartmentKey chosen, Language language) {
    Desk desk = referenceData.current();
    if (desk.department(chosen).isEmpty()) {
      return noted(offer, language);
    }
    List<Category> categories = categoriesOf(desk, chosen);
    if (categories.size() > 1 && isAtDesk(offer.about())) {
      List<Interaction.Row> rows = new ArrayList<>();
      for (Category category : categories.subList(0, Math.min(ON_A_PAGE, categories.size()))) {
        row(
                new Offer(Offer.Kind.CATEGORY, offer.about(), category.key().value()),
                category.name().in(language))
            .ifPresent(rows::add);
      }
      row(new Offer(Offer.Kind.NONE, offer.about(), chosen.value()), none(language))
          .ifPresent(rows::add);
      return Wording.plain(desk, MessageKind.CHOICES, language)
          .with(new Interaction.Choice(words(MessageKind.CHOICES, language), rows));
    }
    Category only = categories.isEmpty() ? null : categories.get(0);
    return send(key, offer, chosen, only, language);
  }

  private OutboundMessage category(String key, Offer offer, CategoryKey chosen, Language language) {
    Optional<Category> category = referenceData.current().routing().category(chosen);
    return category.isEmpty()
        ? noted(offer, language)
        : send(key, offer, category.get().department(), category.get(), language);
  }

  private OutboundMessage send(
      String key,
      Offer offer,
      DepartmentKey department,
      @Nullable Category category,
      Language language) {
    Desk desk = referenceData.current();
    Named name =
        category != null ? category.name() : desk.department(department).orElseThrow().name();
    tracker.comment(
        offer.about(),
        key,
        Wording.inBoth(
            desk,
            MessageKind.NOTE_CHOSEN,
            Map.of("choice", name.in(Language.HINDI) + " / " + name.in(Language.ENGLISH))));
    if (!isAtDesk(offer.about()) || department.isDesk()) {
      return noted(offer, language);
    }
    Grievance grievance = grievances.find(offer.about()).orElseThrow();
    List<FieldChange> changes = new ArrayList<>();
    if (category != null) {
      changes.add(new FieldChange.OfCategory(category.key()));
      grievances.update(offer.about(), each -> each.about(of(each.subject(), category.key())));
    }
    changes.add(
        new FieldChange.OwnedBy(
            department,
            category != null && category.post() != null
                ? category.post()
                : desk.routing().postFor(department, grievance.subject().place())));
    tracker.setFields(offer.about(), changes);
    tracker.move(offer.about(), Move.SEND_TO_DEPARTMENT, IssueTracker.MoveDetails.NONE);
    return grievances
        .find(offer.about())
        .map(sent -> Wording.about(desk, MessageKind.CHOICE_TAKEN, sent, language))
        .orElseGet(() -> noted(offer, language));
  }

  private static Subject of(Subject subject, CategoryKey category) {
    return new Subject(subject.kind(), subject.priority(), category, subject.place());
  }

  private OutboundMessage noted(Offer offer, Language language) {
    Desk desk = referenceData.current();
    return grievances
        .find(offer.about())
        .map(each -> Wording.about(desk, MessageKind.CHOICE_NOTED, each, language))
        .orElseGet(() -> Wording.plain(desk, MessageKind.ANSWER_REFUSED, language));
  }

  private boolean isAtDesk(IssueId issue) {
    return grievances
        .find(issue)
        .filter(each -> each.department().isDesk())
        .filter(each -> each.standing().state() == GrievanceState.AT_DESK)
        .isPresent();
  }

  private Interaction subjects(IssueId issue, int page, Language language) {
    Desk desk = referenceData.current();
    List<Interaction.Row> rows = new ArrayList<>();
    List<Department> departments =
        desk.departments().stream().filter(each -> !each.key().isDesk()).toList();
    int from = Math.min(page * ON_A_PAGE, departments.size());
    int to = Math.min(from + ON_A_PAGE, departments.size());
    for (Department department : departments.subList(from, to)) {
      row(
              new Offer(Offer.Kind.DEPARTMENT, issue, department.key().value()),
              department.name().in(language))
          .ifPresent(rows::add);
    }
    if (to < departments.size()) {
      row(
              new Offer(Offer.Kind.PAGE, issue, Integer.toString(page + 1)),
              words(MessageKind.CHOICES_MORE, language))
          .ifPresent(rows::add);
    }
    row(new Offer(Offer.Kind.NONE, issue, ""), none(language)).ifPresent(rows::add);
    return rows.isEmpty()
        ? Interaction.NONE
        : new Interaction.Choice(words(MessageKind.CHOICES, language), rows);
  }

  private static List<Category> categoriesOf(Desk desk, DepartmentKey department) {
    return desk.routing().categories().stream()
        .filter(each -> each.department().equals(department) && !each.isNotOurs())
        .toList();
  }

  private Optional<Interaction.Row> row(Offer offer, String title) {
    return tokens.write(offer).map(payload -> new Interaction.Row(payload, title, ""));
  }

  private static int pageOf(String number) {
    return number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
  }

  private String none(Language language) {
    return words(MessageKind.CHOICES_NONE, language);
  }

  private String words(MessageKind kind, Language language) {
    return referenceData.current().messages().words(kind, language, Map.of());
  }
}
