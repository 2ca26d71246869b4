package fi.lanka.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What the current thread said to the database while some work was done.
 *
 * <pre>{@code
 * Statements statements = Statements.during(() -> mvc.get().uri("/reports/" + id).exchange());
 * assertThat(statements.sql()).hasSizeLessThanOrEqualTo(6);
 * }</pre>
 *
 * @param sql the statements, without those of the session
 * @param session those of the session's own tables
 */
public record Statements(List<String> sql, List<String> session) {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public static Statements during(Work work) {
        List<String> outer = HEARD.get();
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } catch (RuntimeException | Error problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        } finally {
            if (outer == null) {
                HEARD.remove();
            } else {
                outer.addAll(heard);
                HEARD.set(outer);
            }
        }
        return new Statements(
                heard.stream().filter(text -> !ofSession(text)).toList(),
                heard.stream().filter(Statements::ofSession).toList());
    }

    /** What a test does on the side is not the product's. */
    static <T> T unheard(Supplier<T> work) {
        List<String> outer = HEARD.get();
        HEARD.remove();
        try {
            return work.get();
        } finally {
            if (outer != null) {
                HEARD.set(outer);
            }
        }
    }

    public int count() {
        return sql.size();
    }

    private static boolean ofSession(String sql) {
        return sql.toLowerCase(java.util.Locale.ROOT).contains("web_session");
    }

    private static void hear(String sql) {
        List<String> heard = HEARD.get();
        if (heard != null) {
            heard.add(sql);
        }
    }

    /**
     * Listens at the data source, whoever made it.
     *
     * @param always also to a connection that is taken when nobody listens yet, as a test's own transaction does; a benchmark
     *     leaves those as they are, for the listening costs more than most statements
     */
    record Counter(boolean always) implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return bean instanceof DataSource source && !(bean instanceof Listening)
                    ? new Listening(source, always)
                    : bean;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private static final class Listening extends DelegatingDataSource {

        private final boolean always;

        Listening(DataSource source, boolean always) {
            super(source);
            this.always = always;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return listeningTo(super.getConnection());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return listeningTo(super.getConnection(username, password));
        }

        private Connection listeningTo(Connection connection) {
            if (!always && HEARD.get() == null) {
                return connection;
            }
            return proxy(Connection.class, connection, (method, arguments, result) -> {
                if (result instanceof PreparedStatement statement) { // a CallableStatement is one too
                    return result instanceof java.sql.CallableStatement
                            ? result
                            : listeningTo(PreparedStatement.class, statement, (String) arguments[0]);
                }
                return result instanceof Statement statement ? listeningTo(Statement.class, statement, null) : result;
            });
        }

        /** Batches count once: one round trip, whatever is in it. */
        private static <S extends Statement> S listeningTo(Class<S> type, S statement, String prepared) {
            return proxy(type, statement, (method, arguments, result) -> {
                if (method.startsWith("execute")) {
                    boolean spoken = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                    hear(spoken ? (String) arguments[0] : String.valueOf(prepared));
                }
                return result;
            });
        }

        /** What to do with an answer before it is handed on. */
        private interface Ear {
            Object hand(String method, Object[] arguments, Object result);
        }

        private static <T> T proxy(Class<T> type, T target, Ear ear) {
            return type.cast(Proxy.newProxyInstance(
                    Statements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        try {
                            return ear.hand(method.getName(), arguments, method.invoke(target, arguments));
                        } catch (InvocationTargetException problem) {
                            throw problem.getTargetException();
                        }
                    }));
        }
    }
}
