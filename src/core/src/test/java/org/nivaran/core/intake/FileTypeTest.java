package org.nivaran.core.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileTypeTest {

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void knowsWhatCitizensSend() throws IOException {
    assertThat(of(raw("\u00ff\u00d8\u00ff\u00e0xx"))).contains(FileType.JPEG);
    assertThat(of(raw("\u0089PNG\r\n\u001a\nxx"))).contains(FileType.PNG);
    assertThat(of(raw("RIFF1234WEBPVP8 "))).contains(FileType.WEBP);
    assertThat(of(raw("OggS\u0000\u0002"))).contains(FileType.OGG);
    assertThat(of(raw("#!AMR\n"))).contains(FileType.AMR);
    assertThat(of(raw("ID3\u0003"))).contains(FileType.MP3);
    assertThat(of(raw("\u00ff\u00f1\u0050"))).contains(FileType.AAC);
    assertThat(of(raw("\u0000\u0000\u0000\u0018ftypmp42"))).contains(FileType.MP4);
    assertThat(of(raw("\u0000\u0000\u0000\u0018ftypM4A "))).contains(FileType.M4A);
    assertThat(of(raw("\u0000\u0000\u0000\u0018ftyp3gp4"))).contains(FileType.THREE_GP);
    assertThat(of(raw("%PDF-1.7"))).contains(FileType.PDF);
    assertThat(of("मेरा आवेदन\nगांव समोदा".getBytes(UTF_8))).contains(FileType.TEXT);
    assertThat(of("क".repeat(3000).getBytes(UTF_8))).contains(FileType.TEXT);
    assertThat(of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileType.DOCX);
    assertThat(of(zip("xl/workbook.xml"))).contains(FileType.XLSX);
  }

  @Test
  public void refusesWhatCouldRunOrDrawByItself() throws IOException {
    for (String hostile :
        new String[] {
          "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
          "<?xml version='1.0'?><svg/>",
          "  \n<!DOCTYPE html><script>alert(1)</script>",
          "hello <img src=x onerror=alert(1)>",
          "#!/bin/sh\nrm -rf /",
          "MZ\u0090\u0000\u0003",
          "\u007fELF\u0002",
          "\u00ca\u00fe\u00ba\u00be",
          "Rar!\u001a",
          "\u001f\u008b\u0008",
          ""
        }) {
      assertThat(of(raw(hostile))).as(hostile).isEmpty();
    }
    assertThat(of(zip("a.txt", "b.txt"))).isEmpty();
    assertThat(of(zip("META-INF/MANIFEST.MF", "A.class"))).isEmpty();
    assertThat(of(zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
    assertThat(of(raw("PK\u0003\u0004 and then nothing of the kind"))).isEmpty();
  }

  @Test
  public void refusesWhatIsMuchLargerInside() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] nothing = new byte[1024 * 1024];
      for (int i = 0; i < 40; i++) {
        zip.write(nothing);
      }
    }
    assertThat(of(bytes.toByteArray())).isEmpty();
  }

  private Optional<FileType> of(byte[] content) throws IOException {
    Path file = folder.newFile().toPath();
    Files.write(file, content);
    return FileType.of(file);
  }

  private static byte[] raw(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("content of some length".getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
