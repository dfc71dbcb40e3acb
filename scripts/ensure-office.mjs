import { findOffice } from './find-office.mjs';
import { PlainError } from './plain-error.mjs';
import { aptInstall, tryInstall } from './try-install.mjs';

const none =
  'No LibreOffice with Calc and Draw was found and none could be installed. Install LibreOffice (on Debian and Ubuntu: libreoffice-calc-nogui and libreoffice-draw-nogui) and name its soffice in SOFFICE_PATH.';

const installDebianOffice = () =>
  aptInstall('Installing LibreOffice', ['libreoffice-calc-nogui', 'libreoffice-draw-nogui']);

/**
 * A LibreOffice to open the exported files with; installs one where there is none and that can be
 * done.
 * @returns {Promise<string>} its path; throws PlainError when there is none to be had
 */
export async function ensureOffice() {
  const office = findOffice() ?? (await tryInstall(installDebianOffice, findOffice));
  if (office === undefined) throw new PlainError(none);
  return office;
}
