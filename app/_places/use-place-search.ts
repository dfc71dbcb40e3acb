import { useRef, useState } from 'react';
import { type PlaceOption, searchPlaces } from './search-places';

const WAIT_MS = 120;

type State = { options: readonly PlaceOption[]; outcome: 'found' | 'nothing' | 'failed' };

const EMPTY: State = { options: [], outcome: 'found' };

/** Searches as one types: waits a moment, and drops what a later search has overtaken. */
export function usePlaceSearch(kind: 'sector' | 'region') {
  const [state, setState] = useState<State>(EMPTY);
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; abort?: AbortController }>({});

  const look = (query: string) => {
    clearTimeout(pending.current.timer);
    pending.current.abort?.abort();
    if (query.trim() === '') {
      setState(EMPTY);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      searchPlaces(kind, query, abort.signal).then(
        (options) => setState({ options, outcome: options.length > 0 ? 'found' : 'nothing' }),
        () => abort.signal.aborted || setState({ options: [], outcome: 'failed' }),
      );
    }, WAIT_MS);
    pending.current = { timer, abort };
  };

  return { ...state, look };
}
