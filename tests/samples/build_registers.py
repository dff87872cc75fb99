"""Makes the sample registers of ``registers/``, untidy as different hands keep them, and what must be found in each.

    python -m tests.samples.build_registers

The people are invented. Beside each file stands a .json: its role, the verdicts, the lines that are no rows, the people
with class and birth, their guardians, and the columns with errors by row. ``passport.xls`` needs xlwt, which nobody
keeps any more: it is no dependency; where it is not installed, the file stays as it is.
"""

from tests.samples import doubtful_registers, own_registers, strange_registers, usual_registers
from tests.samples.register_files import FOLDER

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    usual_registers.usual_forms()
    usual_registers.class_lists()
    usual_registers.texts()
    doubtful_registers.doubtful()
    doubtful_registers.teachers()
    own_registers.parents_apart()
    own_registers.exports()
    own_registers.mentors()
    own_registers.beside()
    own_registers.old_excel()
    strange_registers.three_storeys()
    strange_registers.side_by_side()
    strange_registers.web_page()
    strange_registers.in_english()
    strange_registers.columns_of_partners()
