alter table report_report
    -- what a correction corrects and why, for residents; null: a first round, which corrects nothing
    add column change_note text;

-- corrections begun before a note was asked for say so themselves; while a draft its coordinator writes the note
update report_report
   set change_note = 'Korjauksen selite puuttuu: korjaus aloitettiin ennen kuin selitettä kysyttiin.'
 where corrects is not null;

alter table report_report
    add constraint report_report_change_note_of_correction
        check ((corrects is not null) = (change_note is not null)),
    add constraint report_report_change_note_length
        check (char_length(change_note) between 1 and 1000);

-- editions of before stay as they are: they are never changed
alter table publication_edition
    add constraint publication_edition_change_note_of_correction
        check ((number > 1) = (change_note is not null)) not valid;
