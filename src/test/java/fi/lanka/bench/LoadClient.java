package fi.lanka.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks one address again and again on a few kept connections, and looks at each answer's status and length and no further: what
 * it costs must not be what is measured. Its own ceiling shows in what it gets from nginx.
 */
record LoadClient(int connections) {

    /** @return answers a second; an answer other than the expected one ends the run */
    double rate(Asked asked, Duration time) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(() -> answersUntil(end, asked));
            }
            long answers = 0;
            for (Future<Long> reader : readers.invokeAll(all)) {
                answers += reader.get();
            }
            return answers * 1e9 / (System.nanoTime() - start);
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * Until the compiler is done with the way, which it is when twice running a turn brings hardly more answers than the best
     * before it: a long way, through the database, takes many seconds to compile while its own readers keep the processors busy.
     */
    void warm(Asked asked, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        double best = 0;
        for (int level = 0; level < 2 && System.nanoTime() < end; ) {
            double rate = rate(asked, Duration.ofSeconds(2));
            level = rate > best * 1.03 ? 0 : level + 1;
            best = Math.max(best, rate);
        }
    }

    private static long answersUntil(long end, Asked asked) throws IOException {
        long answers = 0;
        Wire wire = new Wire(asked.port());
        try {
            while (System.nanoTime() < end) {
                if (wire.ended()) {
                    wire.close();
                    wire = new Wire(asked.port());
                }
                asked.check(wire.exchange(asked.request()));
                answers++;
            }
        } finally {
            wire.close();
        }
        return answers;
    }
}
