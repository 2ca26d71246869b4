alter table report_report
    -- what a correction corrects and why, for residents; null: a first round, which corrects nothing
    add column change_note text;

-- a correction begun before a note was asked for says so itself; while it is a draft its coordinator writes the note
alter table report_report
    alter column change_note type text using
        case when corrects is not null then 'Korjauksen selite puuttuu: korjaus aloitettiin ennen kuin selitettä kysyttiin.' end;

alter table report_report
    add constraint report_report_change_note_of_correction
        check ((corrects is not null) = (change_note is not null)),
    add constraint report_report_change_note_length
        check (char_length(change_note) between 1 and 1000);

-- editions of before stay as they are: they are never changed
alter table publication_edition
    add constraint publication_edition_change_note_of_correction
        check ((number > 1) = (change_note is not null)) not valid;
