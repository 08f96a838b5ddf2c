package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordTable;
import org.nivaran.jira.sheet.Sheet;
import org.nivaran.jira.sheet.SheetException;

public class ImportingTest {

  @Test
  public void thePackIsAFileOfEachKindAndBringsNothingNewTheSecondTime() {
    Office office = Office.withPack();

    Office.PACK.forEach(
        (table, name) -> {
          ImportPlan again = office.plan(table, Office.file(name));
          assertThat(again.changes()).as(name).isEmpty();
          assertThat(again.same()).as(name).isEqualTo(Office.file(name).rows().size());
          assertThat(again.ignored()).as(name).isEmpty();
        });
    assertThat(office.store.all(RecordTable.CATEGORIES)).hasSizeGreaterThan(100);
  }

  @Test
  public void whatIsExportedIsImportedAsItWas() throws SheetException {
    Office office = Office.withPack();

    for (boolean workbook : new boolean[] {false, true}) {
      for (RecordTable table : Office.PACK.keySet()) {
        RecordKind kind = RecordKinds.of(table);
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> row : office.store.all(table)) {
          rows.add(
              kind.columns().stream().map(column -> row.getOrDefault(column.name(), "")).toList());
        }
        Sheet sheet = new Sheet(kind.columns().stream().map(Column::name).toList(), rows);

        ImportPlan plan = office.plan(table, Sheet.read(sheet.file(workbook)));

        assertThat(plan.isGood()).as("%s %s", table, plan.wrong()).isTrue();
        assertThat(plan.changes()).as("%s", table).isEmpty();
      }
    }
  }

  @Test
  public void columnsMayBeCalledInHindiAndStandInAnyOrder() throws SheetException {
    Office office = Office.withPack();

    ImportPlan plan =
        office.apply(
            RecordTable.PLACES,
            Office.csv(
                "नाम (हिन्दी),Type,KEY,name_en,extra", "नया गांव,village,naya-gaon,Naya Gaon,x"));

    assertThat(plan.added()).isEqualTo(1);
    assertThat(plan.ignored()).containsExactly("extra");
    assertThat(office.store.find(RecordTable.PLACES, "naya-gaon"))
        .hasValueSatisfying(row -> assertThat(row).containsEntry("name_hi", "नया गांव"));
  }

  @Test
  public void aColumnThatIsNotInTheTableStaysAsItIs() throws SheetException {
    Office office = Office.withPack();

    office.apply(
        RecordTable.PLACES,
        Office.csv("key,type,name_en,name_hi", "tilda,block,Tilda block,तिल्दा खंड"));

    assertThat(office.store.find(RecordTable.PLACES, "tilda"))
        .hasValueSatisfying(
            row ->
                assertThat(row)
                    .containsEntry("name_en", "Tilda block")
                    .containsEntry("lgd", "3707")
                    .containsEntry("parent", "raipur"));
  }

  @Test
  public void missingColumnsAreNamed() throws SheetException {
    ImportPlan plan =
        new Office().plan(RecordTable.PLACES, Office.csv("key,name_en", "tilda,Tilda"));

    assertThat(plan.refusals())
        .containsExactly(Reason.of("admin.record.sheet.missing", "type, name_hi"));
  }

  @Test
  public void aColumnThatComesTwiceIsRefused() throws SheetException {
    ImportPlan plan =
        new Office()
            .plan(RecordTable.PLACES, Office.csv("key,type,name_en,name_hi,Key", "a,block,A,अ,b"));

    assertThat(plan.refusals()).extracting(Reason::key).containsExactly("admin.record.sheet.twice");
  }

  @Test
  public void oneWrongRowHoldsTheWholeFileBackAndComesBackWithItsReason() throws SheetException {
    Office office = Office.withPack();

    ImportPlan plan =
        office.plan(
            RecordTable.PLACES,
            Office.csv(
                "key,type,parent,name_en,name_hi",
                "good,village,tilda,Good,अच्छा",
                "bad key!,village,tilda,Bad,बुरा",
                "lost,village,nowhere,Lost,खोया",
                "good,village,tilda,Again,फिर",
                "short"));

    assertThat(plan.isGood()).isFalse();
    assertThat(plan.wrong()).extracting(ImportPlan.WrongRow::number).containsExactly(3, 4, 5, 6);
    Sheet errors =
        plan.errors(
            List.of("key", "type", "parent", "name_en", "name_hi"),
            "Errors",
            problem -> problem.column() + " " + problem.reason().key());
    assertThat(errors.header()).endsWith("Errors");
    assertThat(errors.rows()).hasSize(4);
    assertThat(errors.rows().get(1))
        .startsWith("lost")
        .endsWith("parent admin.record.problem.unknown");
    assertThat(office.store.find(RecordTable.PLACES, "good")).isEmpty();
    // The corrected file may still have the column of errors.
    assertThat(office.plan(RecordTable.PLACES, errors).ignored()).isEmpty();
  }

  @Test
  public void nothingIsHalfImported() throws SheetException {
    Office office = Office.withPack();
    ImportPlan plan =
        office.plan(
            RecordTable.PLACES,
            Office.csv(
                "key,type,name_en,name_hi", "new,block,New,नया", "arang,block,Arang X,आरंग"));
    office.make(RecordTable.PLACES, "arang", "name_en", "Arang Y");

    assertThat(office.book.apply(RecordKinds.of(RecordTable.PLACES), "admin", plan.changes()))
        .hasValueSatisfying(problem -> assertThat(problem.reason().key()).endsWith(".meanwhile"));
    assertThat(office.store.find(RecordTable.PLACES, "new")).isEmpty();
  }

  @Test
  public void aCircleAcrossTheRowsOfAFileIsFound() throws SheetException {
    Office office = Office.withPack();

    ImportPlan plan =
        office.plan(
            RecordTable.PLACES,
            Office.csv("key,type,parent,name_en,name_hi", "a,gp,b,A,अ", "b,gp,a,B,ब"));

    assertThat(plan.wrong())
        .flatExtracting(ImportPlan.WrongRow::problems)
        .extracting(problem -> problem.reason().key())
        .containsOnly("admin.record.problem.circle");
  }

  @Test
  public void hindiTypedForAFontIsRecognised() throws SheetException {
    ImportPlan plan =
        new Office()
            .plan(
                RecordTable.PLACES,
                Office.csv(
                    "key,type,name_en,name_hi",
                    "raipur,district,Raipur,jk;iqj",
                    "arang,block,Arang,vkjax",
                    "ward,ward,Ward,okMZ Øekad"));

    assertThat(plan.refusals()).containsExactly(Reason.of("admin.record.sheet.kruti"));
  }

  @Test
  public void fiftyThousandRowsAreTaken() throws SheetException {
    Office office = Office.withPack();
    StringBuilder csv = new StringBuilder("key,type,parent,name_en,name_hi\n");
    for (int i = 0; i < 50_000; i++) {
      csv.append("v").append(i).append(",village,tilda,V,ग्राम\n");
    }

    ImportPlan plan =
        office.plan(
            RecordTable.PLACES, Sheet.read(csv.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(plan.isGood()).isTrue();
    assertThat(plan.added()).isEqualTo(50_000);
  }

  @Test
  public void formulasComeOutOfAnExportAsTextAndBackAsTheyWere() throws SheetException {
    Office office = Office.withPack();
    office.make(RecordTable.PLACES, "tilda", "name_en", "=cmd|'/c calc'!A1");
    Map<String, String> row = office.store.find(RecordTable.PLACES, "tilda").orElseThrow();
    Sheet sheet = new Sheet(List.copyOf(row.keySet()), List.of(List.copyOf(row.values())));

    String csv = new String(sheet.file(false), StandardCharsets.UTF_8);

    assertThat(csv).contains("'=cmd").doesNotContain(",=cmd");
    assertThat(office.plan(RecordTable.PLACES, Sheet.read(sheet.file(false))).same()).isEqualTo(1);
    assertThat(office.plan(RecordTable.PLACES, Sheet.read(sheet.file(true))).same()).isEqualTo(1);
  }

  @Test
  public void aChangeOfManyLimitsTellsWhatItChanges() throws SheetException {
    Office office = Office.withPack();

    ImportPlan plan =
        office.plan(
            RecordTable.LIMITS,
            Office.csv("clock,category,amount,unit", "citizen,handpump,0,working-days"));

    assertThat(plan.wrong()).hasSize(1);
    assertThat(
            office
                .plan(
                    RecordTable.LIMITS,
                    Office.csv("clock,category,amount,unit", "Citizen,handpump,२,WORKING_DAYS"))
                .changes())
        .extracting(RecordChange::after)
        .allSatisfy(after -> assertThat(after).containsEntry("amount", "2"));
  }
}
