package org.nivaran.jira.wiring;

import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.ErasingOldRecords;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.reference.ErasureViews;
import org.nivaran.jira.reference.ImportViews;
import org.nivaran.jira.reference.Importing;
import org.nivaran.jira.reference.People;
import org.nivaran.jira.reference.RecordBook;
import org.nivaran.jira.reference.RecordLists;
import org.nivaran.jira.reference.RecordTexts;
import org.nivaran.jira.reference.RecordViews;
import org.nivaran.jira.reference.RecordsServlet;
import org.nivaran.jira.reference.Recounting;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the desk's own data. Jira makes the servlet itself. */
@Configuration(proxyBeanMethods = false)
public class RecordServices {

  @Bean
  People people(UserManager users, GroupManager groups) {
    return new People() {
      @Override
      public boolean isUser(String name) {
        return users.getUserByName(name) != null;
      }

      @Override
      public boolean isGroup(String name) {
        return groups.groupExists(name);
      }
    };
  }

  @Bean
  RecordViews.Directory directory(UserManager users) {
    return who -> {
      ApplicationUser user = users.getUserByKey(who);
      return user == null ? who : user.getDisplayName();
    };
  }

  @Bean
  Recounting recounting(RecalculatingClocks recalculating, InstantSource clock) {
    return new Recounting() {
      @Override
      public RecalculationPlan preview(Desk proposed, @Nullable CalendarKey calendar) {
        return recalculating.preview(proposed, calendar, clock.instant(), MOST);
      }

      @Override
      public boolean begin(@Nullable CalendarKey calendar, String why, String who) {
        return recalculating.begin(calendar, why, who, clock.instant()).isPresent();
      }
    };
  }

  @Bean
  RecordTexts recordTexts(Texts texts) {
    return new RecordTexts(texts);
  }

  @Bean
  RecordBook recordBook(RecordStore store, People people, Recounting recounting) {
    return new RecordBook(store, people, recounting);
  }

  @Bean
  Importing importing(RecordBook book, RecordTexts texts) {
    return new Importing(book, texts);
  }

  @Bean
  RecordLists recordLists(RecordStore store, RecordTexts texts) {
    return new RecordLists(store, texts);
  }

  @Bean
  ImportViews importViews(RecordTexts texts) {
    return new ImportViews(texts);
  }

  @Bean
  RecordViews recordViews(
      RecordStore store,
      RecordTexts texts,
      Reasons reasons,
      ReferenceData data,
      RecordViews.Directory directory) {
    return new RecordViews(store, texts, reasons, data, directory);
  }

  @Bean
  ErasureViews erasureViews(ErasingOldRecords erasing, RecordTexts texts, InstantSource clock) {
    return new ErasureViews(erasing, texts, clock);
  }

  /** Before the set-up nobody has said which zone it is. */
  @Bean
  RecordsServlet.DeskZone deskZone(Settings settings, ReferenceData data) {
    return new RecordsServlet.DeskZone() {
      @Override
      public boolean isSetUp() {
        return settings.current().isPresent();
      }

      @Override
      public ZoneId get() {
        return isSetUp() ? data.current().district().zone() : ZoneOffset.UTC;
      }
    };
  }
}
