-- Plays a file of vectors: puts a row of inputs on the wires each clock and compares the outputs it gets back.
--
-- The file: first a line "# latency L", with generics of the entity behind it ("name=value", for bench.sh), then a
-- header with a column for every signal, ">name:bits" into the entity and "<name:bits" out of it, then rows of hex
-- numbers; "-" is an output that is not compared. The outputs of a row are looked at L clock edges after its inputs
-- were set. A difference prints clock, signal, expected and got.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
library std;
use std.textio.all;
use std.env.all;

entity replay is
  generic (
    entity_name_g : string;    -- for the messages
    vectors_g     : string;    -- the file
    in_bits_g     : positive;  -- of all inputs together
    out_bits_g    : positive   -- of all outputs together
  );
  port (
    clk      : out std_logic := '0';                               -- rises in the middle between two rows
    stimulus : out std_logic_vector(in_bits_g - 1 downto 0) := (others => '0');  -- inputs, first column leftmost
    response : in  std_logic_vector(out_bits_g - 1 downto 0)         -- outputs, first column leftmost
  );
end entity;

architecture bench of replay is
  constant MOST : positive := 64;  -- columns, and the greatest latency
  type name_t is record
    text  : string(1 to 32);
    bits  : natural;
    inner : boolean;
  end record;
  type names_t is array (0 to MOST - 1) of name_t;
  subtype outputs_t is std_logic_vector(out_bits_g - 1 downto 0);
  type queue_t is array (0 to MOST - 1) of outputs_t;
begin
  process
    file vectors_file : text open read_mode is vectors_g;
    variable row      : line;
    variable c        : character;
    variable good     : boolean;
    variable latency  : natural;
    variable columns  : natural := 0;
    variable names    : names_t;
    variable length   : natural;
    variable expected, compared : queue_t;
    variable inputs   : std_logic_vector(in_bits_g - 1 downto 0);
    variable n        : natural := 0;
    variable rows     : natural := 0;
    variable errors   : natural := 0;

    procedure number(bits : in positive; value : out std_logic_vector; wanted : out boolean) is
      variable v : std_logic_vector(bits + 3 downto 0) := (others => '0');
      variable d : natural;
    begin
      wanted := true;
      loop
        read(row, c, good);
        exit when not good or c = ',';
        if c = '-' then
          wanted := false;
        else
          d := character'pos(c) - character'pos('0');
          if d > 9 then
            d := character'pos(c) - character'pos('A') + 10;
          end if;
          v := v(bits - 1 downto 0) & std_logic_vector(to_unsigned(d, 4));
        end if;
      end loop;
      value := v(bits - 1 downto 0);
    end procedure;

    procedure compare(at : in natural) is
      variable high : integer := out_bits_g - 1;
      variable e, g : std_logic_vector(out_bits_g - 1 downto 0);
    begin
      for i in 0 to columns - 1 loop
        if not names(i).inner then
          if compared(at)(high) = '1' then
            e := expected(at);
            g := response;
            if e(high downto high - names(i).bits + 1) /= g(high downto high - names(i).bits + 1) then
              errors := errors + 1;
              if errors <= 10 then
                write(output, entity_name_g & ": clock " & to_string(n) & " signal " & names(i).text
                  & " expected " & to_hstring(e(high downto high - names(i).bits + 1))
                  & " got " & to_hstring(g(high downto high - names(i).bits + 1)) & LF);
              end if;
            end if;
          end if;
          high := high - names(i).bits;
        end if;
      end loop;
    end procedure;

    variable high_in, high_out : integer;
    variable wanted            : boolean;
  begin
    readline(vectors_file, row);
    for i in 1 to 10 loop
      read(row, c);
    end loop;
    read(row, latency);
    readline(vectors_file, row);
    loop
      read(row, c, good);
      exit when not good;
      names(columns).inner := c = '>';
      names(columns).text  := (others => ' ');
      length := 0;
      loop
        read(row, c);
        exit when c = ':';
        length := length + 1;
        names(columns).text(length) := c;
      end loop;
      read(row, names(columns).bits);
      columns := columns + 1;
      read(row, c, good);
      exit when not good;
    end loop;

    while not endfile(vectors_file) loop
      readline(vectors_file, row);
      high_in  := in_bits_g - 1;
      high_out := out_bits_g - 1;
      if n >= latency then
        compare((n - latency) mod MOST);
      end if;
      for i in 0 to columns - 1 loop
        if names(i).inner then
          number(names(i).bits, inputs(high_in downto high_in - names(i).bits + 1), wanted);
          high_in := high_in - names(i).bits;
        else
          number(names(i).bits, expected(n mod MOST)(high_out downto high_out - names(i).bits + 1), wanted);
          compared(n mod MOST)(high_out) := '1' when wanted else '0';
          high_out := high_out - names(i).bits;
        end if;
      end loop;
      assert high_in = -1 and high_out = -1
        report entity_name_g & ": the columns of " & vectors_g & " do not fit the entity" severity failure;
      stimulus <= inputs;
      wait for 5 ns;
      clk <= '1';
      wait for 5 ns;
      clk <= '0';
      n    := n + 1;
      rows := rows + 1;
    end loop;
    for i in 1 to latency loop
      compare((n - latency) mod MOST);
      wait for 5 ns;
      clk <= '1';
      wait for 5 ns;
      clk <= '0';
      n := n + 1;
    end loop;
    write(output, entity_name_g & ": " & to_string(rows) & " rows, " & to_string(errors) & " differences, latency "
      & to_string(latency) & LF);
    if errors > 0 or rows = 0 then
      stop(1);
    end if;
    stop(0);
    wait;
  end process;
end architecture;
