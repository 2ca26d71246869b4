package fi.lanka.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How somebody uses a page: with a pointer, or with nothing but the keys. */
interface Hands {

    /** Puts the text in the field in place of what is there. */
    void write(Page page, Locator field, String text);

    /** Ticks a box or chooses one of several. */
    void tick(Page page, Locator box);

    void choose(Page page, Locator list, String option);

    /** A button or a link. */
    void press(Page page, Locator control);

    Hands POINTER = new Hands() {
        @Override
        public void write(Page page, Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void tick(Page page, Locator box) {
            box.check();
        }

        @Override
        public void choose(Page page, Locator list, String option) {
            list.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        }

        @Override
        public void press(Page page, Locator control) {
            control.click();
        }
    };

    /** Whatever cannot be reached with Tab is not there. */
    Hands KEYS = new Hands() {

        private static final int PRESSES = 150;

        @Override
        public void write(Page page, Locator field, String text) {
            reach(page, field, "Tab");
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        }

        @Override
        public void tick(Page page, Locator box) {
            if (box.isChecked()) {
                return;
            }
            if ("radio".equals(box.getAttribute("type"))) {
                String group = "input[type=radio][name='" + box.getAttribute("name") + "']";
                reach(
                        page,
                        page.locator(group + ":checked").or(page.locator(group)).first(),
                        "Tab");
                reach(page, box, "ArrowDown");
            } else {
                reach(page, box, "Tab");
            }
            if (!box.isChecked()) {
                page.keyboard().press("Space");
            }
        }

        @Override
        public void choose(Page page, Locator list, String option) {
            reach(page, list, "Tab");
            page.keyboard().press("Home");
            for (int i = 0; i < PRESSES && !option.equals(chosen(list)); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(chosen(list)).isEqualTo(option);
        }

        private String chosen(Locator list) {
            return (String) list.evaluate("list => list.selectedOptions[0]?.label ?? ''");
        }

        @Override
        public void press(Page page, Locator control) {
            reach(page, control, "Tab");
            page.keyboard().press("Enter");
            page.waitForLoadState();
        }

        private void reach(Page page, Locator control, String key) {
            for (int i = 0; i < PRESSES; i++) {
                if (Boolean.TRUE.equals(control.evaluate("control => control === document.activeElement"))) {
                    return;
                }
                page.keyboard().press(key);
            }
            throw new AssertionError("not reached with " + key + " on " + page.url() + ": " + control);
        }
    };

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
