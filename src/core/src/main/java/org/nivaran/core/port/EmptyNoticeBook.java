package org.nivaran.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nivaran.core.notify.NoticeLine;

/** Notes nothing. */
final class EmptyNoticeBook implements NoticeBook {

  @Override
  public boolean note(NoticeLine line) {
    return true;
  }

  @Override
  public List<NoticeLine> urgent(int limit) {
    return List.of();
  }

  @Override
  public boolean claimUrgent(String key, Instant at) {
    return false;
  }

  @Override
  public List<String> readers(Instant notedBefore) {
    return List.of();
  }

  @Override
  public boolean beginDigest(String user, LocalDate day) {
    return false;
  }

  @Override
  public List<NoticeLine> forDigest(String user, Instant notedBefore, int limit) {
    return List.of();
  }

  @Override
  public void digested(List<String> keys, LocalDate day) {}
}
