package org.nivaran.sandbox.web.decoration;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what is written once it is known to be HTML; everything else passes straight through.
 * Used by one thread.
 */
final class HeldResponse extends HttpServletResponseWrapper {

  private @Nullable CharArrayWriter characters;
  private @Nullable PrintWriter writer;
  private @Nullable HeldBytes bytes;
  private boolean abandoned;

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  /** What was kept back; empty when nothing was, or an error or redirection took its place. */
  Optional<String> document() {
    if (abandoned) {
      return Optional.empty();
    }
    if (characters != null) {
      if (writer != null) {
        writer.flush();
      }
      return Optional.of(characters.toString());
    }
    return bytes == null
        ? Optional.empty()
        : Optional.of(bytes.kept.toString(Charset.forName(getCharacterEncoding())));
  }

  private boolean isHtml() {
    String type = getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
  }

  private boolean holds() {
    return characters != null || bytes != null;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      if (isHtml()) {
        if (bytes != null) {
          throw new IllegalStateException("the output stream is in use");
        }
        characters = new CharArrayWriter();
        writer = new PrintWriter(characters);
      } else {
        writer = super.getWriter();
      }
    }
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (!isHtml() && bytes == null) {
      return super.getOutputStream();
    }
    if (characters != null) {
      throw new IllegalStateException("the writer is in use");
    }
    if (bytes == null) {
      bytes = new HeldBytes();
    }
    return bytes;
  }

  @Override
  public void setContentLength(int length) {
    if (!isHtml()) {
      super.setContentLength(length);
    }
  }

  @Override
  public void setContentLengthLong(long length) {
    if (!isHtml()) {
      super.setContentLengthLong(length);
    }
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!holds()) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    characters = null;
    writer = null;
    bytes = null;
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    if (characters != null) {
      characters.reset();
    }
    if (bytes != null) {
      bytes.kept.reset();
    }
  }

  @Override
  public void sendError(int status) throws IOException {
    abandoned = true;
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    abandoned = true;
    super.sendError(status, message);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    abandoned = true;
    super.sendRedirect(location);
  }

  private static final class HeldBytes extends ServletOutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public void write(int value) {
      kept.write(value);
    }

    @Override
    public void write(byte[] values, int offset, int length) {
      kept.write(values, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("setWriteListener on a page of a plugin");
    }
  }
}
