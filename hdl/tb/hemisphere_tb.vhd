-- Bench of hemisphere: plays passes from a file that Java writes, and compares all spikes and all weights.
--
-- A row is a pass, columns as in the header: hem, the signals and registers in hex, the spikes of each population as
-- one hex number with cell 0 in its last bit, and two checksums over the weights of the pass: a = a + weight and
-- b = b + a modulo 65521, lanes 0 to 3 in each clock; both start at 0.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;
library std;
use std.textio.all;
use std.env.all;

entity hemisphere_tb is
  generic (
    vectors_g   : string  := "hdl/vectors/hemisphere.csv";  -- passes to play
    pipelined_g : boolean := false                          -- multiplexers in two steps
  );
end entity;

architecture bench of hemisphere_tb is
  signal clk, reset, start, hem, learn, busy, done, written : std_logic := '0';
  signal target, error, command, wrong, gain, offset : std_logic_vector(15 downto 0) := (others => '0');
  signal ltd, ltp, decay : std_logic_vector(31 downto 0) := (others => '0');
  signal cycles      : unsigned(15 downto 0);
  signal mossy       : std_logic_vector(MOSSY_FIBRES - 1 downto 0);
  signal climbing    : std_logic_vector(CLIMBING_FIBRES - 1 downto 0);
  signal granule     : std_logic_vector(GRANULES - 1 downto 0);
  signal golgi_cells : std_logic_vector(GOLGIS - 1 downto 0);
  signal interneuron_cells : std_logic_vector(INTERNEURONS - 1 downto 0);
  signal purkinje_cells    : std_logic_vector(CLIMBING_FIBRES - 1 downto 0);
  signal weights_new : std_logic_vector(16 * LANES - 1 downto 0);
begin
  dut : entity work.hemisphere
    generic map (pipelined_g => pipelined_g)
    port map (clk => clk, reset => reset, start => start, hem => hem, target => signed(target),
              error => signed(error), command => signed(command), wrong => signed(wrong), gain => signed(gain),
              offset => signed(offset), learn => learn, rule.ltd => signed(ltd), rule.ltp => signed(ltp),
              rule.decay => signed(decay), busy => busy, done => done, cycles => cycles, mossy_impulses => mossy,
              climbing_impulses => climbing, granule_impulses => granule, golgi_impulses => golgi_cells,
              interneuron_impulses => interneuron_cells, purkinje_impulses => purkinje_cells,
              written => written, weights_new => weights_new);

  process
    file passes     : text open read_mode is vectors_g;
    variable row    : line;
    variable pass, errors, sum_a, sum_b, clocks : natural := 0;

    procedure field(value : out std_logic_vector) is
      variable c    : character;
      variable good : boolean;
      variable v    : std_logic_vector(value'length + 3 downto 0) := (others => '0');
      variable d    : natural;
    begin
      loop
        read(row, c, good);
        exit when not good or c = ',';
        d := character'pos(c) - character'pos('0');
        if d > 9 then
          d := character'pos(c) - character'pos('A') + 10;
        end if;
        v := v(value'length - 1 downto 0) & std_logic_vector(to_unsigned(d, 4));
      end loop;
      value := v(value'length - 1 downto 0);
    end procedure;

    procedure take(signal s : out std_logic_vector) is
      variable v : std_logic_vector(s'length - 1 downto 0);
    begin
      field(v);
      s <= v;
    end procedure;

    procedure take(signal s : out std_logic) is
      variable v : std_logic_vector(0 downto 0);
    begin
      field(v);
      s <= v(0);
    end procedure;

    procedure compare(name : in string; got : in std_logic_vector) is
      variable expected : std_logic_vector(got'length - 1 downto 0);
    begin
      field(expected);
      for n in expected'reverse_range loop
        if expected(n) /= got(n) then
          errors := errors + 1;
          write(output, "hemisphere: pass " & to_string(pass) & " clock " & to_string(clocks) & " signal " & name & "("
            & to_string(n) & ") expected " & to_string(expected(n)) & " got " & to_string(got(n)) & LF);
          exit;
        end if;
      end loop;
    end procedure;

    procedure tick is
    begin
      wait for 5 ns;
      clk <= '1';
      wait for 5 ns;
      clk <= '0';
      clocks := clocks + 1;
    end procedure;
  begin
    readline(passes, row);
    reset <= '1';
    tick;
    reset <= '0';
    tick;
    while not endfile(passes) loop
      readline(passes, row);
      take(hem);
      take(target);
      take(error);
      take(command);
      take(wrong);
      take(gain);
      take(offset);
      take(learn);
      take(ltd);
      take(ltp);
      take(decay);
      sum_a := 0;
      sum_b := 0;
      start <= '1';
      tick;
      start <= '0';
      loop
        tick;
        if written = '1' then
          for m in 0 to LANES - 1 loop
            sum_a := (sum_a + to_integer(unsigned(weights_new(16 * m + 15 downto 16 * m)))) mod 65521;
            sum_b := (sum_b + sum_a) mod 65521;
          end loop;
        end if;
        exit when done = '1';
      end loop;
      compare("mossy", mossy);
      compare("climbing", climbing);
      compare("granule", granule);
      compare("golgi", golgi_cells);
      compare("interneuron", interneuron_cells);
      compare("purkinje", purkinje_cells);
      compare("weights_a", std_logic_vector(to_unsigned(sum_a, 16)));
      compare("weights_b", std_logic_vector(to_unsigned(sum_b, 16)));
      wait for 1 ns;
      if pass < 2 then
        if hem = '0' then
          write(output, "pass_cycles_left=" & to_string(to_integer(cycles)) & LF);
        else
          write(output, "pass_cycles_right=" & to_string(to_integer(cycles)) & LF);
        end if;
      end if;
      pass := pass + 1;
    end loop;
    write(output, "hemisphere: " & to_string(pass) & " passes, " & to_string(errors) & " differences" & LF);
    if errors > 0 or pass = 0 then
      stop(1);
    end if;
    stop(0);
    wait;
  end process;
end architecture;
