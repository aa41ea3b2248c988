-- The membrane potential processor (PP, Figure 3A): one leaky integrate-and-fire step of 1 ms. Here a spike is made.
--
-- Twin:     cerebellum.fixed.MembraneProcessor
-- Formula:  s = (gain current << 4) + leak sat16(rest - v) + (drive << 14);  m = sat16(v + (s >> 30))
--           m >= threshold: spike, v' = reset;  else m <= least: v' = least
--           else v' = sat16(m + (lo30(word) < lo30(s)))
-- Formats:  v and its limits s7.8 mV, current s11.4 pA, gain and leak s1.30, drive s7.24 mV, s 38 fraction bits
-- Latency:  4 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity membrane is
  port (
    clk       : in  std_logic;
    valid     : in  std_logic;             -- one cell
    gain      : in  signed(31 downto 0);   -- what 1 pA adds in 1 ms
    leak      : in  signed(31 downto 0);   -- 1 / tau
    rest      : in  signed(15 downto 0);   -- where the leak pulls to
    threshold : in  signed(15 downto 0);   -- spike at or above it
    least     : in  signed(15 downto 0);   -- no potential lies below
    reset_to  : in  signed(15 downto 0);   -- potential after a spike
    current   : in  signed(15 downto 0);   -- of all synapses and inputs
    v         : in  signed(15 downto 0);   -- old potential
    drive     : in  signed(31 downto 0);   -- spontaneous, this step
    word      : in  word_t;                -- random word for the rounding
    done      : out std_logic := '0';      -- valid, 4 clocks later
    v_new     : out signed(15 downto 0);   -- new potential
    spike     : out std_logic := '0'       -- whether the cell fires
  );
end entity;

architecture rtl of membrane is
  signal distance, current_1          : signed(15 downto 0);
  signal v_1, v_2, v_3                : signed(15 downto 0);
  signal drive_1, drive_2             : signed(31 downto 0);
  signal word_1, word_2, word_3       : unsigned(29 downto 0);
  signal pushed, leaked               : signed(47 downto 0);
  signal sum                          : signed(53 downto 0);
  signal valid_1, valid_2, valid_3    : std_logic := '0';
begin
  push : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid_1, a => gain, b => current_1, product => pushed);
  pull : entity work.multiplier
    generic map (a_bits_g => 32, b_bits_g => 16)
    port map (clk => clk, valid => valid_1, a => leak, b => distance, product => leaked);

  process (clk)
    variable moved : signed(15 downto 0);
    variable up    : signed(1 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      valid_3 <= valid_2;
      done    <= valid_3;
      if valid = '1' then
        distance  <= saturated(resize(rest, 17) - resize(v, 17), 16);
        current_1 <= current;
        v_1       <= v;
        drive_1   <= drive;
        word_1    <= unsigned(word(29 downto 0));
      end if;
      if valid_1 = '1' then
        v_2     <= v_1;
        drive_2 <= drive_1;
        word_2  <= word_1;
      end if;
      if valid_2 = '1' then
        sum <= resize(pushed & "0000", 54) + resize(leaked, 54) + resize(drive_2 & "00000000000000", 54);
        v_3    <= v_2;
        word_3 <= word_2;
      end if;
      if valid_3 = '1' then
        moved := saturated(resize(v_3, 25) + resize(sum(53 downto 30), 25), 16);
        up    := '0' & bit_of(word_3 < unsigned(sum(29 downto 0)));
        spike <= bit_of(moved >= threshold);
        if moved >= threshold then
          v_new <= reset_to;
        elsif moved <= least then
          v_new <= least;
        else
          v_new <= saturated(resize(moved, 17) + resize(up, 17), 16);
        end if;
      end if;
    end if;
  end process;
end architecture;
