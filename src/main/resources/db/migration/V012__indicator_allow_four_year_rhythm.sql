-- Municipal elections are every fourth year.
alter table indicator_indicator
    drop constraint indicator_indicator_rhythm_check,
    add constraint indicator_indicator_rhythm_check
        check (rhythm in ('YEARLY', 'EVERY_SECOND_YEAR', 'EVERY_FOURTH_YEAR'));
