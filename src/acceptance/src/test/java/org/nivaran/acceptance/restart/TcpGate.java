package org.nivaran.acceptance.restart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A relay to a local port that can be shut, which cuts what runs through it, and opened again. */
final class TcpGate implements AutoCloseable {
  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  private TcpGate(ServerSocket entrance, int target) {
    this.entrance = entrance;
    this.target = target;
  }

  static TcpGate to(int port) throws IOException {
    TcpGate gate = new TcpGate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
    start(gate::accept);
    return gate;
  }

  int port() {
    return entrance.getLocalPort();
  }

  void shut() {
    shut = true;
    sockets.forEach(TcpGate::end);
    sockets.clear();
  }

  void open() {
    shut = false;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    shut();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket outside = entrance.accept();
        if (shut) {
          end(outside);
        } else {
          relay(outside);
        }
      } catch (IOException e) {
        if (!entrance.isClosed()) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
  }

  private void relay(Socket outside) throws IOException {
    Socket inside = new Socket(InetAddress.getLoopbackAddress(), target);
    sockets.add(outside);
    sockets.add(inside);
    start(() -> pump(outside, inside));
    start(() -> pump(inside, outside));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, from either side.
    } finally {
      end(from);
      end(to);
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "tcp-gate");
    thread.setDaemon(true);
    thread.start();
  }
}
