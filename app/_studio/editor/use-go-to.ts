import { useEffect, useRef, useState } from 'react';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { findField, focusField } from './find-field';
import { type SectionId, sectionOf } from './sections';

/** The section in view, and a way to any field in whichever section it stands. */
export function useGoTo() {
  const [section, setSection] = useState<SectionId>('identity');
  const [asked, setAsked] = useState<{ readonly path: JsonPath }>();
  const done = useRef<typeof asked>(undefined);
  useEffect(() => {
    if (!asked || done.current === asked) return;
    done.current = asked;
    const field = findField(asked.path);
    if (field) focusField(field);
  }, [asked]);
  const goTo = (path: JsonPath) => {
    setSection(sectionOf(String(path[0])));
    setAsked({ path });
  };
  return { section, setSection, goTo };
}
