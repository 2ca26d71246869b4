package fi.lanka.shared;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template its {@link PageLanguage}, in a request and outside one. */
@Component
public class LanguageDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "lang";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return new PageLanguage(context.getLocale());
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
