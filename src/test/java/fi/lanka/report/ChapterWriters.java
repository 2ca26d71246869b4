package fi.lanka.report;

import fi.lanka.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.http.HttpStatus;

/**
 * People who save, each into a chapter of their own and over real connections, as fast as they are answered, until something
 * happens to the house under them. Each save is a word of its own; what was acknowledged is their own list, kept outside.
 */
class ChapterWriters {

    static final int SAVED = HttpStatus.SEE_OTHER.value();

    private static final int BEFORE_IT_HAPPENS = 40;

    private final List<Visitor> people;
    private final List<String> chapters;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> otherAnswers = new ConcurrentLinkedQueue<>();

    /** @param chapters the addresses of their pages, one for each */
    ChapterWriters(List<Visitor> people, List<String> chapters) {
        this.people = people;
        this.chapters = chapters;
    }

    /** Everyone writes; in the middle of it comes the blow, and everyone writes on until they are answered otherwise. */
    void writeThrough(Runnable blow) throws Exception {
        int before = acknowledged.size();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                writers.add(pool.submit(writing(people.get(i), chapters.get(i))));
            }
            Instant patience = Instant.now().plus(Duration.ofMinutes(1));
            while (acknowledged.size() - before < BEFORE_IT_HAPPENS) {
                if (Instant.now().isAfter(patience)) {
                    throw new IllegalStateException("answered otherwise: " + otherAnswers);
                }
                Thread.sleep(1);
            }
            blow.run();
            for (Future<Void> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Callable<Void> writing(Visitor person, String chapter) {
        return () -> {
            long version = version(person, chapter);
            for (int status = SAVED; status == SAVED; version++) {
                status = save(person, chapter, version);
            }
            return null;
        };
    }

    static long version(Visitor person, String chapter) throws IOException, InterruptedException {
        return Visitor.field(person.get(chapter + "/edit"), "version")
                .map(Long::parseLong)
                .orElseThrow();
    }

    /** The answer's status; a redirect is the house's word that the save is kept. */
    private int save(Visitor person, String chapter, long version) throws InterruptedException {
        String word = "sana" + Long.toString(System.nanoTime(), 36) + "x" + chapter.hashCode();
        try {
            HttpResponse<String> answer = person.post(chapter + "/edit", form(word, version));
            if (answer.statusCode() == SAVED) {
                acknowledged.add(word);
            } else {
                otherAnswers.add(answer.statusCode());
            }
            return answer.statusCode();
        } catch (IOException nobodyAnswers) {
            return 0;
        }
    }

    static Map<String, String> form(String text, long version) {
        return Map.of("text", text, "version", String.valueOf(version), "state", "IN_WORK");
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** What people were told instead, other than nothing at all. */
    List<Integer> otherAnswers() {
        return List.copyOf(otherAnswers);
    }
}
