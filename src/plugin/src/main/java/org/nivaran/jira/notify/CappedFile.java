package org.nivaran.jira.notify;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Writes a body into a file as it comes, and stops when it is larger than it may be. */
final class CappedFile implements HttpResponse.BodySubscriber<CappedFile.Received>, AutoCloseable {
  private final Path file;
  private final long most;
  private final MessageDigest digest;
  private final CompletableFuture<Received> result = new CompletableFuture<>();
  private Flow.Subscription subscription = new NoSubscription();
  private FileChannel channel;
  private long size;

  /** A body that is in the file. */
  record Received(long size, byte[] sha256) {}

  /** It is larger than it may be. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  CappedFile(Path file, long most) throws IOException {
    this.file = file;
    this.most = most;
    this.channel = open();
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  @Override
  public CompletionStage<Received> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    try {
      for (ByteBuffer part : parts) {
        size += part.remaining();
        if (size > most) {
          throw new TooLargeException();
        }
        digest.update(part.duplicate());
        while (part.hasRemaining()) {
          channel.write(part);
        }
      }
    } catch (IOException e) {
      subscription.cancel();
      onError(e);
    }
  }

  @Override
  public void onError(Throwable cause) {
    close();
    result.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    close();
    result.complete(new Received(size, digest.digest()));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  private static final class NoSubscription implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
