package org.nivaran.sandbox.web.asset;

/**
 * A file that is the same for everyone.
 *
 * @param bytes its content; not to be changed
 * @param contentType what the browser is told
 * @param tag a short hash of the content, which changes when the content does
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by tag; the bytes are only written out.
public record StaticFile(byte[] bytes, String contentType, String tag) {

  @Override
  public boolean equals(Object other) {
    return other instanceof StaticFile file
        && tag.equals(file.tag)
        && contentType.equals(file.contentType);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return contentType + " " + tag;
  }
}
